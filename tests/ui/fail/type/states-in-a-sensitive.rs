//! A `Sensitive` has states in it.

use optnull::{ApiModel, OptionalNullable, Sensitive};

#[derive(ApiModel)]
struct Card {
    number: Option<Sensitive<Option<String>>>, //~ Option
    //+ number: OptionalNullable<Sensitive<String>>,
    code: OptionalNullable<Sensitive<Option<String>>>, //~ OptionalNullable
    //+ code: OptionalNullable<Sensitive<String>>,
    pin: Sensitive<OptionalNullable<u16>>, //~ Sensitive
    //+ pin: OptionalNullable<Sensitive<u16>>,
    old_pin: Sensitive<Option<Option<u16>>>, //~ Sensitive
    //+ old_pin: OptionalNullable<Sensitive<u16>>,
    #[optional_nullable]
    name: Option<Option<Sensitive<Sensitive<Option<String>>>>>, //~ Option
    //+ name: OptionalNullable<Sensitive<Sensitive<String>>>,
    #[nullable]
    holder: Sensitive<Option<String>>, //~ Sensitive
    //+ holder: Option<Sensitive<String>>,
    #[nullable]
    street: Option<Sensitive<Option<String>>>, //~ Option
    //+ street: Option<Sensitive<String>>,
    #[optional_nullable]
    city: Sensitive<Option<String>>, //~ Sensitive
    //+ city: OptionalNullable<Sensitive<String>>,
}

fn main() {}
