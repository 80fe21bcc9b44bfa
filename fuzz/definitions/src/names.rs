//! Names that definitions take: words, keywords, what the prelude and an expansion have, near
//! misses, other scripts.

use std::collections::HashSet;

use crate::random::Random;

const FIELDS: &str = "\
    id status code amount created_at note unit_price email country first_name retry_count \
    is_live items line_2 vat_id reference";

/// What could collide with keywords, with what an expansion writes, or with each other; and other
/// scripts.
const ODD_FIELDS: &str = "\
    type match fn struct async dyn try gen union move impl ref mut loop yield abstract static \
    where await box raw auto default Ok Err None Some Result Vec Option String Default Box \
    Self_ core std alloc serde optnull serde_json usize str bool i64 u8 parts index reader \
    writer value builder new empty finish read write clone eq fmt from into required optional \
    key keys table state State Parts Group0 E R W M D S T N K V de a A _a a_ __a set_a a__b \
    _A _fields _optnull __value __parts __index __reader __writer __default \
    __State __E __R __W __self __serializer __deserializer _OptnullGroup0 TABLE KEYS NAME \
    CHECKED SHAPE Parts_ this self_ x r l set unset absent tag as_str borrow deserialize \
    serialize visit_map next_key größe 名前 é Ω ß ǆ имя عنوان café_au_lait ﬁ_ x̂ ı İ ſ µ ª 二";

const TYPES: &str = "\
    Order Customer Address Refund Charge Wallet Invoice Parcel Session Account Dispute Payout \
    Item Price Event Ledger";

/// Types that hide others where they stand. Not `_optnull`, `_fields`, `__State` and the like,
/// which an expansion is made of, and not `Option`, `Vec`, `i64` and the like, which a derive knows
/// by their names.
const ODD_TYPES: &str = "\
    Result Ok Err Some None Default Clone From Into Model Read Write Reader Writer Table \
    Key Parts Set Unset Serialize Deserialize Serializer Deserializer Infallible \
    Display FromStr AsRef Tags State Builder E R W M D T S _Parts order type fn async dyn try \
    gen core std Größe 名前 Ω OrderBuilder Literal Object Value Error";

const VARIANTS: &str = "\
    Active Failed InReview OnHold Done PreAuthorized Cancelled Open Closed Pending A1 XmlHttp";

const ODD_VARIANTS: &str = "\
    None Some Ok Err Error String Option Result Target VALUES NAME ALIASES Default type fn \
    async try gen __A A_b ABC a Größe 名前 Éa Vec Value Unrecognized Unknown Other E T Box Cow \
    i64 str";

/// The words that are names only with `r#`, in some edition; and at the end some that need none.
const KEYWORDS: &str = "\
    as break const continue else enum extern false fn for if impl in let loop match mod move \
    mut pub ref return static struct trait true type unsafe use where while async await dyn \
    abstract become box do final macro override priv typeof unsized virtual yield try gen \
    union auto raw index Pending Wallet";

/// The names that are given out, each once.
pub(crate) struct Names {
    /// Of 100 names, how many are odd.
    odd: usize,
    taken: HashSet<String>,
}

impl Names {
    pub(crate) fn new(odd: usize) -> Self {
        Names {
            odd,
            taken: HashSet::new(),
        }
    }

    pub(crate) fn take(&mut self, name: &str) -> bool {
        self.taken.insert(name.to_owned())
    }

    pub(crate) fn is_taken(&self, name: &str) -> bool {
        self.taken.contains(name)
    }

    pub(crate) fn field(&mut self, random: &mut Random) -> String {
        self.next([FIELDS, ODD_FIELDS], "field", random)
    }

    pub(crate) fn item(&mut self, random: &mut Random) -> String {
        self.next([TYPES, ODD_TYPES], "Type", random)
    }

    pub(crate) fn variant(&mut self, random: &mut Random) -> String {
        self.next([VARIANTS, ODD_VARIANTS], "Variant", random)
    }

    fn next(&mut self, lists: [&str; 2], fallback: &str, random: &mut Random) -> String {
        for _ in 0..8 {
            let list = lists[usize::from(random.percent(self.odd))];
            let words: Vec<&str> = list.split_whitespace().collect();
            let name = random.pick(&words);
            if self.take(name) {
                return name.to_owned();
            }
        }
        let name = format!("{fallback}{}", self.taken.len());
        self.take(&name);
        name
    }
}

/// A name as it is written: `r#type`.
pub(crate) fn ident(name: &str) -> String {
    if KEYWORDS.split_whitespace().any(|word| word == name) {
        format!("r#{name}")
    } else {
        name.to_owned()
    }
}

/// An item that has the name of another.
pub(crate) fn shadow(random: &mut Random) -> &'static str {
    let shadows: Vec<&str> = SHADOWS.lines().collect();
    random.pick(&shadows)
}

const SHADOWS: &str = "\
struct Option;
struct Result;
struct String;
struct Vec;
struct Box;
struct Some;
struct None;
struct Ok;
struct Err;
trait Default {}
trait From {}
trait Into {}
trait Clone {}
trait Sized {}
trait AsRef {}
trait FromStr {}
trait Serialize {}
trait Deserialize {}
struct Serializer;
struct Writer;
struct Set;
struct Unset;
struct Absent;
struct PhantomData;
struct OptionalNullable;
struct ConstTag;
struct bool;
struct usize;
struct u128;
struct i64;
struct str;
mod core {}
mod std {}
mod alloc {}
mod optnull {}
mod serde {}
mod _optnull {}
mod _fields {}
fn required() {}
fn read_model() {}
struct Model;
struct Read;
struct Write;
struct __Parts;
struct Self_;
static value: u8 = 0;
static parts: u8 = 0;
const index: u8 = 0;
macro_rules! concat { () => {} }
macro_rules! stringify { () => {} }
macro_rules! matches { () => {} }
macro_rules! panic { () => {} }";
