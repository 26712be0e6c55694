//! The values for the explanation: what stood in the holes of the phrase, then what the report around
//! it tells.

use super::as_code;
use super::decision::Decision;
use crate::report::{Delivery, Source, Statement};
use crate::{Param, Params};

pub(super) fn collect(delivery: &Delivery<'_>, decision: &Decision<'_>) -> Params {
    let mut params = decision.holes.clone();
    for (param, value) in &delivery.context {
        params.entry(*param).or_insert_with(|| value.clone());
    }
    if !params.contains_key(&Param::AsCode)
        && let Some(code) = statements(delivery, decision).find_map(|one| as_code::find(one.passage.text()))
    {
        params.insert(Param::AsCode, code.to_owned());
    }
    params
}

/// The statements of servers, the one that decided first.
fn statements<'d, 's>(
    delivery: &'s Delivery<'d>,
    decision: &Decision<'_>,
) -> impl Iterator<Item = &'s Statement<'d>> {
    let decided = decision.statement.and_then(|at| delivery.statements.get(at));
    let spoken = delivery.statements.iter().filter(|statement| statement.source != Source::Text);
    decided.into_iter().chain(spoken)
}
