//! `skill-quiz`: what the author of a question bank needs beside an editor.

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::main()
}
