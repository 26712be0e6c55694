//! Takes note of what html5ever finds; the tree itself is not needed.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use html5ever::interface::ElementFlags;
use html5ever::tendril::StrTendril;
use html5ever::tree_builder::{NodeOrText, QuirksMode, TreeSink};
use html5ever::{Attribute, ExpandedName, LocalName, Namespace, QualName};

use super::page::{Element, Page};

/// Collects elements and errors with their lines.
#[derive(Default)]
pub(super) struct Sink {
    /// The parser names a line when it leaves the one before: 0 is the first.
    line: Cell<u64>,
    page: RefCell<Page>,
}

/// A node: all that the parser wants to know of one is its name.
#[derive(Clone)]
pub(super) struct Node(Rc<QualName>);

impl Node {
    fn nameless() -> Self {
        Self(Rc::new(QualName::new(None, Namespace::default(), LocalName::default())))
    }
}

impl Sink {
    fn line(&self) -> u64 {
        self.line.get().max(1)
    }
}

impl TreeSink for Sink {
    type Handle = Node;
    type Output = Page;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Page {
        self.page.into_inner()
    }

    fn set_current_line(&self, line: u64) {
        self.line.set(line);
    }

    fn parse_error(&self, message: Cow<'static, str>) {
        self.page.borrow_mut().errors.push((self.line(), message.into_owned()));
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> Node {
        let attributes = attributes
            .into_iter()
            .map(|attribute| (attribute.name.local.to_string(), attribute.value.to_string()));
        self.page.borrow_mut().elements.push(Element {
            name: name.local.to_string(),
            line: self.line(),
            attributes: attributes.collect(),
        });
        Node(Rc::new(name))
    }

    fn elem_name<'a>(&'a self, node: &'a Node) -> ExpandedName<'a> {
        node.0.expanded()
    }

    fn same_node(&self, a: &Node, b: &Node) -> bool {
        Rc::ptr_eq(&a.0, &b.0)
    }

    fn get_document(&self) -> Node {
        Node::nameless()
    }

    fn create_comment(&self, _: StrTendril) -> Node {
        Node::nameless()
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Node {
        Node::nameless()
    }

    fn get_template_contents(&self, _: &Node) -> Node {
        Node::nameless()
    }

    fn append(&self, _: &Node, _: NodeOrText<Node>) {}
    fn append_based_on_parent_node(&self, _: &Node, _: &Node, _: NodeOrText<Node>) {}
    fn append_before_sibling(&self, _: &Node, _: NodeOrText<Node>) {}
    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}
    fn add_attrs_if_missing(&self, _: &Node, _: Vec<Attribute>) {}
    fn remove_from_parent(&self, _: &Node) {}
    fn reparent_children(&self, _: &Node, _: &Node) {}
    fn set_quirks_mode(&self, _: QuirksMode) {}
}
