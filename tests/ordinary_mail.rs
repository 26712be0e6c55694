//! Mail that is no bounce, however much it speaks of them.

use ndr_core::Classifier;
use ndr_tests::root;

/// Every file of the folder is ordinary mail; adding a case is adding a file.
#[test]
fn ordinary_mail_is_no_bounce() {
    let catalog = ndr_catalog::load();
    let classifier = Classifier::new(&catalog.knowledge);
    let folder = root().join("tests/fixtures/ordinary");
    let mut seen = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let findings = classifier.classify(&std::fs::read(&path).unwrap());
        assert!(findings.is_empty(), "{}: {findings:#?}", path.display());
        seen += 1;
    }
    assert!(seen > 10, "only {seen} files");
}
