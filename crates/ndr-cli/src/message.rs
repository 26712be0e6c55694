//! The words of the command itself: one variant for each message of `cli.ftl`.

use strum::{IntoStaticStr, VariantArray};

/// A message of `locales/*/cli.ftl`; its id is `cli-` and the name in kebab case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case", prefix = "cli-")]
pub(crate) enum Message {
    AbuseReport,
    AutomaticReply,
    AndMore,
    Bounces,
    Candidates,
    CodeClass,
    CodeDigits,
    CodeShape,
    Command,
    DecidedBy,
    DecidedByField,
    Disagreement,
    Delivered,
    Destructive,
    DidYouMean,
    Empty,
    FilteredOut,
    Guides,
    ListCode,
    ListFixes,
    ListTitle,
    Loop,
    MalformedLanguage,
    NearestCode,
    NoEntry,
    NoHits,
    NoRights,
    NotABounce,
    NotFound,
    NotTranslated,
    NothingInLine,
    NothingRecognised,
    OnlyOutcome,
    OrList,
    Overview,
    Paste,
    Progress,
    Related,
    RoleNeeded,
    StandardInput,
    StepAddress,
    StepVerify,
    StepWhere,
    SummaryCauses,
    SummaryCount,
    SummaryDomains,
    SummaryName,
    SummaryNone,
    SummaryOwners,
    SummaryReasons,
    SummarySteps,
    SummaryTotal,
    Times,
    TooLarge,
    TooLargeWithin,
    TryClassify,
    TryExplain,
    UnknownCode,
    UnknownEntry,
    UnknownLanguage,
    UnknownStep,
    Unreadable,
    WhoFixes,
}

impl Message {
    /// The Fluent message's id.
    pub(crate) fn id(self) -> &'static str {
        self.into()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_message_is_written_and_every_written_message_is_used() {
        let used: BTreeSet<&str> = Message::VARIANTS.iter().map(|message| message.id()).collect();
        for words in ndr_catalog::load().words {
            let ids = words.shared.lines().filter(|line| line.starts_with("cli-"));
            let written: BTreeSet<&str> = ids.filter_map(|line| line.split(' ').next()).collect();
            assert_eq!(written, used, "{}", words.lang);
        }
    }
}
