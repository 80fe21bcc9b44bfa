//! What a tagged union's variants hold.

use crate::model::Model;
use crate::table::Shape;

/// What is written as an object with keys of its own: a model, or a union of such.
///
/// It is what a variant of a tagged union holds, so that the union can find the variant's tag.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a model, which a variant of a tagged union holds",
    label = "not a model",
    note = "a model is a struct with `#[derive(ApiModel)]`; a union of models will do too"
)]
pub trait Object {
    /// Its keys.
    const SHAPE: Shape;
    /// What the compiler makes sure of where a generic union is used.
    const CHECKED: () = ();
}

#[diagnostic::do_not_recommend]
impl<M: Model> Object for M {
    const SHAPE: Shape = Shape::Model { table: M::TABLE };
}
