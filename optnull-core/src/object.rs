//! What a tagged union's variants hold.

use core::marker::PhantomData;

use crate::model::{Itself, Model};
use crate::table::Shape;

/// What is written as an object with keys of its own: a model, or a union of such.
///
/// It is what a variant of a tagged union holds, so that the union can find the variant's tag.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a model",
    label = "not a model",
    note = "if it is a struct, write `#[derive(ApiModel)]` above it; otherwise it has no keys of its own that could stand here"
)]
pub trait Object: Sized {
    /// The object itself, as a [`Model::This`].
    type This: Itself<Self>;
    /// Its keys.
    const SHAPE: Shape;
    /// What the compiler makes sure of where a generic union is used.
    const CHECKED: () = ();

    /// The object as what it is.
    fn this(&self) -> &Self::This {
        Itself::of(self)
    }

    /// What it is as the object.
    fn from_this(this: Self::This) -> Self {
        this.back()
    }
}

#[diagnostic::do_not_recommend]
impl<M: Model> Object for M {
    type This = M::This;
    const SHAPE: Shape = Shape::Model { table: M::TABLE };
}

/// What a union's catch-all holds, which can be an object of optnull's or any other type:
/// `Held::<T>::__OPTNULL_SHAPE` is the shape of a `T: Object`, and otherwise that of [`AnyHeld`], as rustc
/// takes a type's own constant before a trait's. It is chosen where it is written: of a type
/// parameter, nothing is known.
pub struct Held<T: ?Sized>(PhantomData<T>);

impl<T: Object> Held<T> {
    /// The keys of the object, by a name that no trait of the user's has for another constant.
    pub const __OPTNULL_SHAPE: Option<Shape> = Some(T::SHAPE);
}

/// What is known of any type: nothing.
pub trait AnyHeld {
    /// No keys.
    const __OPTNULL_SHAPE: Option<Shape> = None;
}

impl<T: ?Sized> AnyHeld for Held<T> {}
