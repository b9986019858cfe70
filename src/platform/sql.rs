//! SQLite in its worker.

use std::cell::{Cell, RefCell};

use js_sys::{Function, Promise, Reflect};
use quiz::json;
use quiz::sql::wire::{Job, Reply, Run};
use quiz::sql::{Failure, FailureKind, Limits};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ErrorEvent, MessageChannel, MessageEvent, Worker};

/// The page's `meta` element that holds the worker's address.
const ADDRESS: &str = "meta[name=sql-worker]";

/// SQLite may take so long to come, in milliseconds.
const LOADING: i32 = 60_000;

/// What a job may take beyond the limits that SQLite keeps by itself, milliseconds: another device's slow moment.
const GRACE: i32 = 2_000;

thread_local! {
    static WORKER: RefCell<Option<Worker>> = const { RefCell::new(None) };
    /// Whether the worker has answered yet.
    static READY: Cell<bool> = const { Cell::new(false) };
}

/// Why a worker gave no answer.
enum Lost {
    /// It did not answer in time.
    Silent,
    /// It could not be started, or died; in the browser's words.
    Dead(String),
}

/// Whether this browser has workers, and lets this page have one: a sandboxed frame, whose origin is none, may not.
pub fn works() -> bool {
    let window = gloo::utils::window();
    let origin = Reflect::get(&window, &"origin".into()).unwrap_or_default();
    Reflect::has(&window, &"Worker".into()).unwrap_or(false) && origin != "null"
}

/// Fetches and starts SQLite, unless it is here already.
pub async fn prepare() {
    // Whoever needs it asks again, and is told.
    let _ = ready().await;
}

/// Has a job done. A job that SQLite does not end in time, or that ends SQLite, is a failure of its own; the next job
/// finds SQLite started anew.
///
/// # Errors
/// Why SQLite is not there, in the browser's words; nothing where it has none.
pub async fn ask(job: &Job) -> Result<Reply, String> {
    ready().await.map_err(|lost| match lost {
        Lost::Silent => String::new(),
        Lost::Dead(why) => why,
    })?;
    let (ms, runs) = match job {
        Job::Run(run) => (run.limits.ms, 1),
        Job::Tables(tables) => (tables.limits.ms, 1),
        // The query and the reference; typical mistakes end as quickly as the reference.
        Job::Grade(grade) => (grade.limits.ms, 2 * grade.seeds.len()),
    };
    let patience = i32::try_from(ms as usize * runs).unwrap_or(i32::MAX / 2) + GRACE;
    Ok(match send(job, patience).await {
        Ok(reply) => reply,
        Err(Lost::Silent) => failure(FailureKind::Endless, String::new()),
        Err(Lost::Dead(why)) => failure(FailureKind::Died, why),
    })
}

fn failure(kind: FailureKind, what: String) -> Reply {
    Reply::Failure(Failure { kind, what })
}

/// A job that does nothing is done once SQLite is there.
async fn ready() -> Result<(), Lost> {
    if READY.get() {
        return Ok(());
    }
    let nothing = Run {
        schema: String::new(),
        seed: String::new(),
        query: "SELECT 1".to_owned(),
        limits: Limits { ms: LOADING as u32, rows: 1 },
    };
    send(&Job::Run(nothing), LOADING).await?;
    READY.set(true);
    Ok(())
}

/// Sends a job and waits for its answer for so many milliseconds. A worker that fails is ended.
async fn send(job: &Job, ms: i32) -> Result<Reply, Lost> {
    let worker = worker().map_err(|error| Lost::Dead(words(&error)))?;
    let channel = MessageChannel::new().map_err(|error| Lost::Dead(words(&error)))?;
    let text = json::write(job);
    let mut sent = Ok(());
    // Whichever comes first: the answer, an error of the worker, or the end of patience.
    let outcome = Promise::new(&mut |answered: Function, failed: Function| {
        channel.port1().set_onmessage(Some(&answered));
        worker.set_onerror(Some(&failed));
        sent = worker
            .post_message_with_transfer(&text.as_str().into(), &js_sys::Array::of1(&channel.port2()))
            .and_then(|()| {
                gloo::utils::window().set_timeout_with_callback_and_timeout_and_arguments_0(&failed, ms)
            })
            .map(drop);
    });
    sent.map_err(|error| Lost::Dead(words(&error)))?;
    let outcome = JsFuture::from(outcome).await;
    channel.port1().close();
    match outcome {
        Ok(event) => {
            let text = event.unchecked_into::<MessageEvent>().data().as_string().unwrap_or_default();
            json::read(&text).map_err(|wrong| Lost::Dead(wrong.to_string()))
        }
        Err(event) => {
            worker.terminate();
            WORKER.with_borrow_mut(|current| {
                if current.as_ref() == Some(&worker) {
                    *current = None;
                    READY.set(false);
                }
            });
            match event.dyn_ref::<web_sys::Event>() {
                // The candidate is told; nobody else has to be.
                Some(event) => {
                    event.prevent_default();
                    Err(Lost::Dead(
                        event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message).unwrap_or_default(),
                    ))
                }
                None => Err(Lost::Silent),
            }
        }
    }
}

/// The worker, started if there is none.
fn worker() -> Result<Worker, JsValue> {
    WORKER.with_borrow_mut(|current| {
        if let Some(worker) = current {
            return Ok(worker.clone());
        }
        let meta = gloo::utils::document().query_selector(ADDRESS)?;
        let address = meta.and_then(|meta| meta.get_attribute("content")).ok_or(JsValue::NULL)?;
        let worker = Worker::new(&address)?;
        *current = Some(worker.clone());
        Ok(worker)
    })
}

fn words(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map(|error| error.message().into()).unwrap_or_default()
}
