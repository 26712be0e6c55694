//! Event notifications of Amazon SES: JSON in the body of a message, in a queue or in a log
//! (Amazon SES Developer Guide, "Contents of Amazon SNS notifications").

use std::fmt::Write as _;

use serde::Deserialize;

/// What a notification is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// Deliveries, as the fields of a delivery status notification (RFC 3464).
    Status(String),
    /// A complaint: the recipients of the message that somebody complained about.
    Complaint(Vec<String>),
}

/// Reads a notification with which the text begins.
pub(super) fn read(text: &str) -> Option<Event> {
    let text = text.trim_start();
    if !text.starts_with('{') {
        return None;
    }
    first(text).or_else(|| first(&unwrapped(text)))
}

fn first(text: &str) -> Option<Event> {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<Notification>();
    values.next()?.ok()?.event()
}

/// The text without the line breaks that mail servers put into its single long line; sendmail marks
/// them with an exclamation mark.
fn unwrapped(text: &str) -> String {
    text.replace("\r\n", "\n").replace("!\n ", "").replace('\n', "")
}

/// A notification, or the envelope of the topic that delivered it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Notification {
    bounce: Option<Bounce>,
    complaint: Option<Complaint>,
    delivery: Option<Delivery>,
    delivery_delay: Option<Delay>,
    /// The notification itself as text, where this is the envelope of Amazon SNS.
    #[serde(rename = "Message")]
    message: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Bounce {
    #[serde(default)]
    bounced_recipients: Vec<Recipient>,
    #[serde(rename = "reportingMTA")]
    reporting_mta: Option<String>,
    timestamp: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Complaint {
    #[serde(default)]
    complained_recipients: Vec<Recipient>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Delivery {
    #[serde(default)]
    recipients: Vec<String>,
    smtp_response: Option<String>,
    #[serde(rename = "reportingMTA")]
    reporting_mta: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Delay {
    #[serde(default)]
    delayed_recipients: Vec<Recipient>,
    #[serde(rename = "reportingMTA")]
    reporting_mta: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Recipient {
    #[serde(default)]
    email_address: String,
    action: Option<String>,
    status: Option<String>,
    diagnostic_code: Option<String>,
}

impl Notification {
    fn event(self) -> Option<Event> {
        if let Some(complaint) = self.complaint {
            let recipients = complaint.complained_recipients.into_iter();
            return Some(Event::Complaint(recipients.map(|recipient| recipient.email_address).collect()));
        }
        let mut fields = Fields::default();
        if let Some(bounce) = self.bounce {
            fields.message(bounce.reporting_mta.as_deref());
            for recipient in &bounce.bounced_recipients {
                fields.recipient(recipient, "failed");
                fields.add("Last-Attempt-Date", bounce.timestamp.as_deref());
            }
        } else if let Some(delay) = self.delivery_delay {
            fields.message(delay.reporting_mta.as_deref());
            for recipient in &delay.delayed_recipients {
                fields.recipient(recipient, "delayed");
            }
        } else if let Some(delivery) = self.delivery {
            fields.message(delivery.reporting_mta.as_deref());
            let response = delivery.smtp_response.map(|response| format!("smtp; {response}"));
            for address in delivery.recipients {
                let recipient = Recipient {
                    email_address: address,
                    action: None,
                    status: None,
                    diagnostic_code: response.clone(),
                };
                fields.recipient(&recipient, "delivered");
            }
        } else {
            return read_enclosed(&self.message?);
        }
        Some(Event::Status(fields.text))
    }
}

/// The notification in an envelope; an envelope in it is none.
fn read_enclosed(text: &str) -> Option<Event> {
    let notification: Notification = serde_json::from_str(text).ok()?;
    notification.message.is_none().then(|| notification.event()).flatten()
}

/// Fields as they are written.
#[derive(Default)]
struct Fields {
    text: String,
}

impl Fields {
    /// The fields for the message (RFC 3464 §2.2).
    fn message(&mut self, reporting: Option<&str>) {
        self.add("Reporting-MTA", reporting.map(|name| name.trim_start_matches("dsn;").trim()));
    }

    /// The fields for a recipient (RFC 3464 §2.3), after a blank line.
    fn recipient(&mut self, recipient: &Recipient, action: &str) {
        self.text.push('\n');
        self.add("Final-Recipient", Some(&recipient.email_address));
        self.add("Action", Some(recipient.action.as_deref().unwrap_or(action)));
        self.add("Status", recipient.status.as_deref());
        self.add("Diagnostic-Code", recipient.diagnostic_code.as_deref());
    }

    fn add(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            let value: String = value.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
            // Writing to a string does not fail.
            let _ = writeln!(self.text, "{name}: {value}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bounce_becomes_the_fields_of_a_status_notification() {
        let event = read(
            r#"{"notificationType":"Bounce","bounce":{"bounceType":"Permanent","reportingMTA":"dsn; a1.smtp-out.example","bouncedRecipients":[{"emailAddress":"kim@fabrikam.com","status":"5.1.1","action":"failed","diagnosticCode":"smtp; 550 5.1.1\nno"}]}}

--
If you wish to stop"#,
        );
        let want = "Reporting-MTA: a1.smtp-out.example\n\nFinal-Recipient: kim@fabrikam.com\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no\n";
        assert_eq!(event, Some(Event::Status(want.to_owned())));
    }

    #[test]
    fn the_envelope_of_a_topic_is_opened() {
        let text = r#"{"Type":"Notification","Message":"{\"eventType\":\"Complaint\",\"complaint\":{\"complainedRecipients\":[{\"emailAddress\":\"kim@fabrikam.com\"}]}}"}"#;
        assert_eq!(read(text), Some(Event::Complaint(vec!["kim@fabrikam.com".to_owned()])));
    }

    #[test]
    fn a_long_line_may_have_been_broken() {
        let text =
            "{\"complaint\":{\"complainedRecipients\":[{\"emailAdd!\n ress\":\"kim@fabri\nkam.com\"}]}}";
        assert_eq!(read(text), Some(Event::Complaint(vec!["kim@fabrikam.com".to_owned()])));
    }

    #[test]
    fn other_json_is_none() {
        for text in ["{}", r#"{"a":1}"#, "{\"Message\":\"{}\"}", "{", "[1]", "550 no"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
