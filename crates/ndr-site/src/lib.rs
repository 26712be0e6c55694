//! The knowledge base as a static site.
//!
//! [`render`] is a pure function from a [`Catalog`](ndr_core::kb::Catalog) to a [`Site`] in memory, and
//! [`check`] reads the finished pages as a browser would. Nothing here opens a file, reads a clock or
//! knows where content comes from; pages need no script to be read.
//!
//! The modules in the order in which data passes through them:
//!
//! - `options`, `theme`: what a publisher decides; templates, style and scripts are plain files.
//! - `assets`: style and scripts under names that change with them.
//! - `messages`, `edition`: the words of one language, strictly.
//! - `address`, `links`: where pages lie, and the relative ways between them.
//! - `writer`, `html`: segments, blocks, phrases and commands as escaped HTML.
//! - `view`: what templates are given.
//! - `templates`, `page`, `pages`: the templates filled in, with the frame that all pages share.
//! - `data`, `sitemap`: the same for programs.
//! - `site`: the files.
//! - `check`: links, fragments, ids, headings and HTML of the finished pages.
//!
//! ```
//! let mut site = ndr_site::Site::new("/");
//! site.insert("index.html", "<!doctype html><html lang=en><title>x</title><h1>x</h1><a href=gone/>x</a>")?;
//! assert_eq!(
//!     ndr_site::check(&site)[0].to_string(),
//!     "index.html:1: the link `gone/` leads nowhere",
//! );
//! # Ok::<(), ndr_site::Error>(())
//! ```

mod address;
mod assets;
mod check;
mod data;
mod edition;
mod error;
mod html;
mod links;
mod messages;
mod options;
mod page;
mod pages;
mod render;
mod site;
mod sitemap;
mod templates;
mod theme;
mod view;
mod writer;

pub use check::{Fault, check};
pub use data::knowledge;
pub use error::Error;
pub use options::{LIVE_EVENTS, LiveReload, Options};
pub use render::render;
pub use site::Site;
pub use theme::Theme;

pub(crate) use render::{Language, Plan};
