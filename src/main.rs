//! Starts the app in the page that holds it.

fn main() {
    skill_quiz::start();
}
