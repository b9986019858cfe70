//! The shell of a quiz in a frame: tells the page around it what is new, and obeys its orders. It is in the second program.

use std::rc::Rc;

use super::Shell;
use crate::embed;
use crate::platform::{host, page};
use crate::route::QuizQuery;
use crate::state::{Action, Model};

impl Shell {
    /// Tells the page around this one what has changed since it was told last. The first time, it begins to listen as well.
    pub(super) fn tell(self: &Rc<Self>) {
        let now = Rc::clone(&self.model.borrow());
        let before = self.told.replace(Some(Rc::clone(&now)));
        let before = before.unwrap_or_else(|| {
            let shell = Rc::clone(self);
            host::on_order(move |order| shell.obey(order));
            Rc::new(Model::new())
        });
        for message in embed::news(&before, &now) {
            host::tell(&message);
        }
    }

    /// Does what the page around this one orders.
    fn obey(self: &Rc<Self>, order: &str) {
        let going = self.model.borrow().session.is_some();
        match order {
            "start" if !going => self.dispatch(Action::Start(QuizQuery::parse(&host::quiz()).request())),
            "start" => page::go("#/quiz"),
            "pause" if going => page::go("#/"),
            "reset" => {
                self.dispatch(Action::Discard);
                page::replace("#/");
            }
            "getResult" => host::tell(&embed::result(&self.model.borrow())),
            _ => {}
        }
    }
}
