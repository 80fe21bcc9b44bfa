//! Models and what they replace.

use crate::document::Document;
use crate::models::{visit, Subject, Visit};

/// Which documents a twin reads otherwise, since serde's own derive:
#[derive(Clone, Copy)]
pub(crate) enum Twin {
    /// reads as the document comes.
    Streams,
    /// keeps values aside, so that it refuses what no value holds (`1e400`) where it is ignored;
    /// and takes the number of a variant for its tag in what is kept.
    Keeps,
    /// keeps values aside in a map, in which the last of equal keys stays.
    Merges,
}

/// Checks that a model and its twin read the same JSON, and write the same.
pub fn twins(bytes: &[u8]) {
    if let [letter, document @ ..] = bytes {
        visit(*letter, Twins(document));
    }
}

struct Twins<'a>(&'a [u8]);

impl Visit for Twins<'_> {
    fn visit<S: Subject>(self) {
        if !S::RULES.twin.reads_alike(self.0) {
            return;
        }
        let model = serde_json::from_slice::<S>(self.0);
        let twin = serde_json::from_slice::<S::Twin>(self.0);
        match (model, twin) {
            (Ok(model), Ok(twin)) if S::RULES.alike => {
                let written = serde_json::to_string(&model).unwrap();
                assert_eq!(written, serde_json::to_string(&twin).unwrap(), "{model:?}");
            }
            (Ok(_), Ok(_)) | (Err(_), Err(_)) => {}
            (Ok(model), Err(error)) => panic!("only the model: {model:?}: {error}"),
            (Err(error), Ok(twin)) => {
                let twin = serde_json::to_string(&twin);
                panic!("only the twin: {twin:?}: {error}");
            }
        }
    }
}

impl Twin {
    fn reads_alike(self, json: &[u8]) -> bool {
        if let Twin::Streams = self {
            return true;
        }
        let Ok(document) = serde_json::from_slice::<Document>(json) else {
            return false;
        };
        let doubled = matches!(self, Twin::Merges) && document.any(&Document::doubled);
        !doubled && !document.any(&|value| value.without_text_under("method"))
    }
}
