//! Parts of the knowledge base that are unpacked only where they are looked at.

use std::fmt;
use std::ops::Deref;
use std::sync::OnceLock;

use serde::de::{DeserializeOwned, Error as _, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer, ser};

/// A value that is serialized on its own and read back when it is first looked at, so that one answer
/// does not pay for unpacking the explanation of every bounce.
///
/// ```
/// use ndr_core::kb::Sealed;
/// let words = Sealed::new(vec!["one".to_owned(), "two".to_owned()]);
/// assert_eq!(words.len(), 2);
/// ```
pub struct Sealed<T> {
    value: OnceLock<T>,
    /// The serialized value; empty where the value was never sealed.
    packed: Vec<u8>,
}

impl<T> Sealed<T> {
    /// A value that is open already.
    pub fn new(value: T) -> Self {
        Self { value: OnceLock::from(value), packed: Vec::new() }
    }
}

impl<T: DeserializeOwned> Deref for Sealed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.value.get_or_init(|| {
            postcard::from_bytes(&self.packed).expect("the same type was packed when the catalog was built")
        })
    }
}

impl<T: DeserializeOwned + Clone> Clone for Sealed<T> {
    fn clone(&self) -> Self {
        match self.value.get() {
            Some(value) => Self::new(value.clone()),
            None => Self { value: OnceLock::new(), packed: self.packed.clone() },
        }
    }
}

impl<T: DeserializeOwned + PartialEq> PartialEq for Sealed<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: DeserializeOwned + fmt::Debug> fmt::Debug for Sealed<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(out)
    }
}

impl<T: DeserializeOwned + Serialize> Serialize for Sealed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return (**self).serialize(serializer);
        }
        serializer.serialize_bytes(&postcard::to_allocvec(&**self).map_err(ser::Error::custom)?)
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Sealed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return T::deserialize(deserializer).map(Self::new);
        }
        let packed = deserializer.deserialize_byte_buf(Bytes)?;
        Ok(Self { value: OnceLock::new(), packed })
    }
}

/// Reads bytes.
struct Bytes;

impl<'de> Visitor<'de> for Bytes {
    type Value = Vec<u8>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("bytes")
    }

    fn visit_bytes<E: serde::de::Error>(self, bytes: &[u8]) -> Result<Self::Value, E> {
        Ok(bytes.to_vec())
    }

    fn visit_byte_buf<E: serde::de::Error>(self, bytes: Vec<u8>) -> Result<Self::Value, E> {
        Ok(bytes)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<Self::Value, A::Error> {
        Err(A::Error::custom("expected bytes, found a sequence"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_is_read_back_when_it_is_looked_at() {
        let sealed = Sealed::new(vec!["a".to_owned(), "b".to_owned()]);
        let bytes = postcard::to_allocvec(&sealed).unwrap();
        let read: Sealed<Vec<String>> = postcard::from_bytes(&bytes).unwrap();
        assert!(read.value.get().is_none());
        assert_eq!(read, sealed);
        assert_eq!(serde_json::to_string(&read).unwrap(), r#"["a","b"]"#);
    }
}
