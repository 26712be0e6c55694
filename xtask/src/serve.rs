//! `cargo xtask serve`: the site on this machine, built anew and reloaded on every change.
//!
//! - `build`: sources and theme in, pages or faults out.
//! - `preview`: what is shown: the last good pages, and what is wrong since.
//! - `answer`: a path in, a response out.
//! - this module: the watcher's thread and the server around them.

mod answer;
mod build;
mod preview;

use std::convert::Infallible;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::{Arc, mpsc};
use std::time::{Duration, Instant};

use anyhow::{Context, anyhow};
use axum::Router;
use axum::extract::State;
use axum::http::Uri;
use axum::response::Response;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::routing::get;
use notify::{RecommendedWatcher, RecursiveMode, Watcher};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt};

use crate::project::Project;
use build::Sources;
use preview::Preview;

/// How long files must be at rest: an editor that saves writes several times.
const REST: Duration = Duration::from_millis(50);

type Shown = watch::Receiver<Arc<Preview>>;

/// Serves the site of the project in `root` on 127.0.0.1 until it is stopped.
pub(crate) fn serve(root: &Path, port: u16) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    // The port comes first: no build is worth waiting for that nobody can look at.
    let listener = runtime.block_on(listen(port))?;
    let project = Project::new(root.to_path_buf());
    // Watching begins before reading, so that no change falls between the two.
    let (noticed, changes) = mpsc::channel();
    let _watcher = watch_folders(root, noticed)?;
    let (sender, shown) = watch::channel(Arc::new(Preview::first(Sources::read(&project)?.build())));
    println!("http://{}/  (Ctrl-C ends)", listener.local_addr()?);
    std::thread::spawn(move || rebuild(&project, &changes, &sender));
    runtime.block_on(async { axum::serve(listener, router(shown)).await })?;
    Ok(())
}

async fn listen(port: u16) -> anyhow::Result<TcpListener> {
    TcpListener::bind(("127.0.0.1", port)).await.map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            anyhow!("port {port} is in use; stop what listens there, or choose another with --port")
        }
        _ => anyhow!(error).context(format!("cannot listen on port {port}; choose another with --port")),
    })
}

/// Sends a word of each change in the sources and the theme as long as the watcher lives.
fn watch_folders(root: &Path, noticed: mpsc::Sender<()>) -> anyhow::Result<RecommendedWatcher> {
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // That a file was read is an event, too, and building reads them all.
        let only_read = event.is_ok_and(|event| event.kind.is_access());
        if !only_read {
            // Nobody listens any more when the server has ended.
            let _ = noticed.send(());
        }
    })
    .context("cannot watch for changes")?;
    for folder in build::watched(root) {
        let begun = watcher.watch(&folder, RecursiveMode::Recursive);
        begun.with_context(|| format!("cannot watch {}", folder.display()))?;
    }
    Ok(watcher)
}

/// Builds after every change until the server is gone.
fn rebuild(project: &Project, changes: &mpsc::Receiver<()>, sender: &watch::Sender<Arc<Preview>>) {
    while changes.recv().is_ok() {
        while changes.recv_timeout(REST).is_ok() {}
        let begun = Instant::now();
        let sources = match Sources::read(project) {
            Ok(sources) => sources,
            Err(error) => {
                eprintln!("error: {error:#}");
                continue;
            }
        };
        let next = sender.borrow().next(sources.build());
        println!("built in {} ms", begun.elapsed().as_millis());
        if sender.send(Arc::new(next)).is_err() {
            return;
        }
    }
}

fn router(shown: Shown) -> Router {
    Router::new().route(&format!("/{}", ndr_site::LIVE_EVENTS), get(events)).fallback(page).with_state(shown)
}

async fn page(State(shown): State<Shown>, uri: Uri) -> Response {
    let preview = Arc::clone(&shown.borrow());
    answer::answer(&preview, uri.path()).into()
}

/// The state now, and again after each build.
async fn events(State(shown): State<Shown>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let stream = WatchStream::new(shown).map(|preview| Ok(Event::default().data(preview.event())));
    Sse::new(stream).keep_alive(KeepAlive::default())
}
