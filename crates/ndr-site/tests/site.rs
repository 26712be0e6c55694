//! The site of a small project, as a reader and a browser get it.

use std::path::Path;

use ndr_content::{Diagnostics, SourceTree, compile};
use ndr_site::{LiveReload, Options, Site, check, render};

/// The project in `fixture/` with the words of the real site.
fn sources() -> SourceTree {
    let mut tree = SourceTree::read(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture"),
        &mut Diagnostics::default(),
    );
    tree.insert("locales/en-US/ui.ftl", include_str!("../../../locales/en-US/ui.ftl"));
    tree.insert("locales/sv-SE/ui.ftl", include_str!("../../../locales/sv-SE/ui.ftl"));
    tree
}

fn site_of(tree: &SourceTree, options: &Options) -> Site {
    render(&compile(tree).catalog, options).expect("the site can be built")
}

fn site() -> Site {
    site_of(&sources(), &Options::default())
}

fn text<'s>(site: &'s Site, path: &str) -> &'s str {
    let bytes = site.get(path).unwrap_or_else(|| panic!("there is no {path}"));
    std::str::from_utf8(bytes).expect("files are UTF-8")
}

/// The sources with one file changed.
fn changed(path: &str, from: &str, to: &str) -> SourceTree {
    let mut tree = sources();
    let old = tree.text(path).expect("the file exists").to_owned();
    assert!(old.contains(from), "{path} has no {from:?}");
    tree.insert(path, old.replace(from, to));
    tree
}

#[track_caller]
fn assert_faultless(site: &Site) {
    let faults: Vec<String> = check(site).iter().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A page without what changes with every release of style or script.
fn shown(site: &Site, path: &str) -> String {
    let lines = text(site, path).lines().filter(|line| !line.contains("assets/"));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn an_entry_in_english() {
    insta::assert_snapshot!(shown(&site(), "en-US/exchange-online/5.7.705/index.html"));
}

#[test]
fn an_entry_in_swedish() {
    insta::assert_snapshot!(shown(&site(), "sv-SE/exchange-online/5.7.705/index.html"));
}

#[test]
fn the_data_of_an_entry_has_its_facts_and_its_words() {
    let site = site();
    let json = text(&site, "sv-SE/exchange-online/5.7.705/index.json");
    let data: serde_json::Value = serde_json::from_str(json).expect("the data is JSON");
    assert_eq!(data["schema"], "ndr-entry/1");
    assert_eq!(data["codes"], serde_json::json!(["5.7.705"]));
    assert_eq!(data["guides"], serde_json::json!(["guides/5.7.7xx"]));
    assert_eq!(data["title"], "Blockerad med 5.7.705");
    assert_eq!(data["steps"][1]["remarks"], "Ange `5.7.705`.");
    assert_eq!(data["url"], "sv-SE/exchange-online/5.7.705/");
}

#[test]
fn every_page_is_faultless() {
    assert_faultless(&site());
}

#[test]
fn a_preview_is_faultless_too() {
    let options = Options { live_reload: LiveReload::On, ..Options::default() };
    assert_faultless(&site_of(&sources(), &options));
}

#[test]
fn the_same_catalog_gives_the_same_bytes() {
    assert!(site() == site());
}

#[test]
fn any_base_path_works() {
    let options = Options { base_path: "/handbok/ndr".into(), ..Options::default() };
    let below = site_of(&sources(), &options);
    assert_faultless(&below);
    assert!(text(&below, "404.html").contains("href=\"/handbok/ndr/sv-SE/\""));
    let page = "sv-SE/exchange-online/5.7.705/index.html";
    assert_eq!(text(&below, page), text(&site(), page), "pages lead to each other by relative links");
}

#[test]
fn a_known_host_gives_canonical_addresses_and_a_sitemap() {
    let options = Options {
        base_path: "/guide/".into(),
        site_url: Some("https://ndr.example".into()),
        ..Options::default()
    };
    let site = site_of(&sources(), &options);
    assert_faultless(&site);
    let page = text(&site, "sv-SE/steps/enable-mfa/index.html");
    let canonical = "<link rel=\"canonical\" href=\"https://ndr.example/guide/sv-SE/steps/enable-mfa/\">";
    assert!(page.contains(canonical), "{page}");
    let other = "hreflang=\"en-US\" href=\"https://ndr.example/guide/en-US/steps/enable-mfa/\"";
    assert!(page.contains(other), "{page}");
    let sitemap = text(&site, "sitemap.xml");
    assert!(sitemap.contains("<loc>https://ndr.example/guide/sv-SE/exchange-online/5.7.705/</loc>"));
}

#[test]
fn what_is_not_translated_is_marked_and_said_once() {
    let site = site();
    let page = text(&site, "sv-SE/exchange-online/5.7.750/index.html");
    assert!(page.contains("<html lang=\"sv-SE\">"));
    assert!(page.contains("<h1 lang=\"en-US\">Blocked with 5.7.750</h1>"));
    assert_eq!(page.matches("class=\"untranslated\"").count(), 1);
    let source = text(&site, "en-US/exchange-online/5.7.750/index.html");
    assert!(!source.contains("class=\"untranslated\""));
}

#[test]
fn hostile_content_stays_text() {
    let hostile = "\"'><script>alert(1)</script>{{ 7*7 }}";
    let literal = "\"'>\\<script>alert(1)\\</script>{ \"{{ 7*7 }}\" }";
    let mut tree = changed(
        "content/exchange-online/5.7.705/en-US.md",
        "# Blocked with 5.7.705",
        &format!("# {literal}"),
    );
    let facts = tree.text("content/exchange-online/5.7.705/entry.toml").expect("it exists").to_owned();
    let facts = facts
        .replace("phrase = \"Access denied, tenant", "phrase = '''\" onload=x> & tenant")
        .replace("threshold\"\n", "threshold'''\n")
        .replace("title = \"The manual\"", &format!("title = '''{hostile}'''"));
    tree.insert("content/exchange-online/5.7.705/entry.toml", facts);
    let steps = tree
        .text("content/steps.toml")
        .expect("it exists")
        .replace("run = \"", "run = \"<script>alert(2)</script> ");
    tree.insert("content/steps.toml", steps);
    let site = site_of(&tree, &Options::default());
    assert_faultless(&site);
    let page = text(&site, "en-US/exchange-online/5.7.705/index.html");
    let escaped = "&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;{{ 7*7 }}";
    for want in [
        format!("<title>5.7.705: {escaped}"),
        format!("<h1>{escaped}</h1>"),
        format!("lang=\"en-US\">{escaped}</a>"),
        "<code lang=\"en\">&quot; onload=x&gt; &amp; tenant has".to_owned(),
        "alert(2)&lt;/script&gt; <span>Update-Defaults</span>".to_owned(),
    ] {
        assert!(page.contains(&want), "{want}\n{page}");
    }
    for (path, bytes) in site.files().filter(|(path, _)| path.contains(".html")) {
        assert!(!String::from_utf8_lossy(bytes).contains("<script>"), "{path}");
    }
}

#[test]
fn a_missing_word_stops_the_build() {
    let mut tree = changed("locales/en-US/ui.ftl", "site-sources = ", "site-source = ");
    tree.remove("locales/sv-SE/ui.ftl");
    let error = render(&compile(&tree).catalog, &Options::default()).unwrap_err().to_string();
    assert!(error.contains("there is no message `site-sources`; add it to locales/en-US/ui.ftl"), "{error}");
    assert!(error.contains("sources.html"), "{error}");
}

#[test]
fn a_theme_can_replace_a_template_and_its_faults_name_it() {
    let mut options = Options::default();
    options.theme.insert("templates/steps.html", "<h1>{{ t(\"site-steps-title\") }}</h1>");
    assert_eq!(text(&site_of(&sources(), &options), "sv-SE/steps/index.html"), "<h1>Alla steg</h1>");
    options.theme.insert("templates/steps.html", "{{ view.stepps }}");
    let error = render(&compile(&sources()).catalog, &options).unwrap_err().to_string();
    assert!(error.contains("steps.html"), "{error}");
}

#[test]
fn two_pages_at_one_address_are_an_error() {
    let mut tree = sources();
    let files: Vec<(String, Vec<u8>)> = tree
        .below("content/exchange-online/5.7.705")
        .map(|path| (path.to_owned(), tree.bytes(path).unwrap_or_default().to_vec()))
        .collect();
    for (path, bytes) in files {
        tree.insert(&path.replace("exchange-online/5.7.705", "steps/enable-mfa"), bytes);
    }
    let error = render(&compile(&tree).catalog, &Options::default()).unwrap_err().to_string();
    assert!(error.contains("steps/enable-mfa"), "{error}");
}
