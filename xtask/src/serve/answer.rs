//! A path in, a response out.

use axum::body::Body;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use ndr_site::Site;

use super::preview::Preview;

/// A response before it becomes one.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// A file of the site.
    File { status: StatusCode, kind: &'static str, bytes: Vec<u8> },
    /// The folder that was meant.
    Folder(String),
    /// What is wrong, where there are no pages at all.
    Faults(String),
}

/// What is shown at a path.
pub(super) fn answer(preview: &Preview, path: &str) -> Answer {
    let Some(site) = &preview.site else { return Answer::Faults(preview.faults.clone()) };
    let wanted = path.trim_start_matches('/');
    let file = if wanted.is_empty() || wanted.ends_with('/') {
        format!("{wanted}index.html")
    } else {
        wanted.to_owned()
    };
    if let Some(bytes) = site.get(&file) {
        return Answer::File { status: StatusCode::OK, kind: kind(&file), bytes: bytes.to_vec() };
    }
    if site.get(&format!("{wanted}/index.html")).is_some() {
        return Answer::Folder(format!("/{wanted}/"));
    }
    not_found(site)
}

fn not_found(site: &Site) -> Answer {
    let bytes = site.get("404.html").unwrap_or_default().to_vec();
    Answer::File { status: StatusCode::NOT_FOUND, kind: kind("404.html"), bytes }
}

/// The content type of a file.
fn kind(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}

impl From<Answer> for Response {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::File { status, kind, bytes } => {
                let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-store")];
                (status, headers, Body::from(bytes)).into_response()
            }
            Answer::Folder(path) => {
                (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, path)]).into_response()
            }
            // Plain text needs no escaping.
            Answer::Faults(text) => (StatusCode::INTERNAL_SERVER_ERROR, text).into_response(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::preview::Built;
    use super::*;

    fn preview() -> Preview {
        let mut site = Site::new("/");
        for path in ["index.html", "404.html", "sv-SE/steps/index.html", "assets/style.css"] {
            site.insert(path, path).unwrap();
        }
        Preview::first(Built { site: Some(site), faults: String::new() })
    }

    #[track_caller]
    fn check(path: &str, status: StatusCode, kind: &str, file: &str) {
        match answer(&preview(), path) {
            Answer::File { status: got, kind: got_kind, bytes } => {
                assert_eq!((got, got_kind, bytes.as_slice()), (status, kind, file.as_bytes()));
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_folder_shows_its_page() {
        check("/", StatusCode::OK, "text/html; charset=utf-8", "index.html");
        check("/sv-SE/steps/", StatusCode::OK, "text/html; charset=utf-8", "sv-SE/steps/index.html");
        assert_eq!(answer(&preview(), "/sv-SE/steps"), Answer::Folder("/sv-SE/steps/".into()));
    }

    #[test]
    fn files_have_their_content_type() {
        check("/assets/style.css", StatusCode::OK, "text/css; charset=utf-8", "assets/style.css");
    }

    #[test]
    fn what_is_not_there_is_said_by_the_sites_own_page() {
        check("/no/where/", StatusCode::NOT_FOUND, "text/html; charset=utf-8", "404.html");
        check("/../Cargo.toml", StatusCode::NOT_FOUND, "text/html; charset=utf-8", "404.html");
    }

    #[test]
    fn without_pages_the_faults_are_shown_as_text() {
        let none = Preview::first(Built { site: None, faults: "<b>".to_owned() });
        assert_eq!(answer(&none, "/"), Answer::Faults("<b>".into()));
        let response = Response::from(Answer::Faults("<b>".into()));
        assert_eq!(response.headers()[header::CONTENT_TYPE], "text/plain; charset=utf-8");
    }
}
