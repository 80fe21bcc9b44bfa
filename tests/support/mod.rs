//! The formats that the tests write to and read from.

// Each test takes some of them.
#![allow(dead_code, unreachable_pub)]

use serde::de::DeserializeOwned;
use serde::Serialize;

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Format {
    Json,
    JsonSlice,
    JsonReader,
    JsonValue,
    JsonValueRef,
    MessagePack,
    MessagePackNamed,
    MessagePackReader,
    Cbor,
    CborValue,
    Yaml,
    YamlValue,
    Toml,
    TomlValue,
    Postcard,
}

use Format::{
    Cbor, CborValue, Json, JsonReader, JsonSlice, JsonValue, JsonValueRef, MessagePack,
    MessagePackNamed, MessagePackReader, Postcard, Toml, TomlValue, Yaml, YamlValue,
};

#[allow(clippy::needless_pass_by_value)] // as `map_err` calls it
pub fn text(error: impl ToString) -> String {
    error.to_string()
}

impl Format {
    /// `written`, written to this format and read as an `R`.
    pub fn convert<W: Serialize, R: DeserializeOwned>(self, written: &W) -> Result<R, String> {
        match self {
            Json => {
                let json = serde_json::to_string(written).map_err(text)?;
                serde_json::from_str(&json).map_err(text)
            }
            JsonSlice => {
                let json = serde_json::to_vec(written).map_err(text)?;
                serde_json::from_slice(&json).map_err(text)
            }
            JsonReader => {
                let json = serde_json::to_vec_pretty(written).map_err(text)?;
                serde_json::from_reader(&json[..]).map_err(text)
            }
            JsonValue => {
                let value = serde_json::to_value(written).map_err(text)?;
                serde_json::from_value(value).map_err(text)
            }
            JsonValueRef => {
                let value = serde_json::to_value(written).map_err(text)?;
                R::deserialize(&value).map_err(text)
            }
            MessagePack => {
                let bytes = rmp_serde::to_vec(written).map_err(text)?;
                rmp_serde::from_slice(&bytes).map_err(text)
            }
            MessagePackNamed => {
                let bytes = rmp_serde::to_vec_named(written).map_err(text)?;
                rmp_serde::from_slice(&bytes).map_err(text)
            }
            MessagePackReader => {
                let bytes = rmp_serde::to_vec(written).map_err(text)?;
                rmp_serde::from_read(&bytes[..]).map_err(text)
            }
            Cbor => {
                let mut bytes = Vec::new();
                ciborium::into_writer(written, &mut bytes).map_err(text)?;
                ciborium::from_reader(&bytes[..]).map_err(text)
            }
            CborValue => {
                let value = ciborium::Value::serialized(written).map_err(text)?;
                value.deserialized().map_err(text)
            }
            Yaml => {
                let yaml = serde_yaml_ng::to_string(written).map_err(text)?;
                serde_yaml_ng::from_str(&yaml).map_err(text)
            }
            YamlValue => {
                let value = serde_yaml_ng::to_value(written).map_err(text)?;
                serde_yaml_ng::from_value(value).map_err(text)
            }
            Toml => {
                let toml = toml::to_string(written).map_err(text)?;
                toml::from_str(&toml).map_err(text)
            }
            TomlValue => {
                let value = toml::Value::try_from(written).map_err(text)?;
                value.try_into().map_err(text)
            }
            Postcard => {
                let bytes = postcard::to_allocvec(written).map_err(text)?;
                postcard::from_bytes(&bytes).map_err(text)
            }
        }
    }
}
