//! A reader that notes where it is.
//!
//! Duty: hand every question and every answer on between a type and the reader of a format, and note the
//! way and the kind of value that is asked for. Uses `wanted`. Always holds: nothing is changed on the
//! way; after a mistake the values that were begun and not ended are those that lead to it.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::wanted::Wanted;

/// One step of a way into a value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Step {
    /// The whole file.
    Whole,
    /// A field by its name.
    Field(String),
    /// An entry by its position.
    Item(usize),
}

/// A value that was begun.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Frame {
    /// How it is reached from the one around it.
    pub(crate) step: Step,
    /// What is wanted there.
    pub(crate) wanted: Wanted,
}

/// Where reading stands.
#[derive(Default, Debug)]
pub(super) struct Trace {
    pub(super) open: Vec<Frame>,
    pub(super) last: Option<Frame>,
    pub(super) key: Option<String>,
}

impl Trace {
    pub(super) fn new() -> Self {
        Self { open: vec![Frame { step: Step::Whole, wanted: Wanted::Any }], ..Self::default() }
    }

    fn want(&mut self, wanted: Wanted) {
        if let Some(frame) = self.open.last_mut() {
            frame.wanted = wanted;
        }
    }
}

/// Something of serde's, watched. Of a key the word is noted, and nothing else.
pub(super) struct Traced<'t, I> {
    inner: I,
    trace: &'t RefCell<Trace>,
    key: bool,
}

impl<'t, I> Traced<'t, I> {
    pub(super) const fn new(inner: I, trace: &'t RefCell<Trace>) -> Self {
        Self { inner, trace, key: false }
    }

    fn want(&self, wanted: Wanted) {
        if !self.key {
            self.trace.borrow_mut().want(wanted);
        }
    }

    /// What is asked in return for an answer.
    fn watch<V>(&self, visitor: V) -> Traced<'t, V> {
        Traced { inner: visitor, trace: self.trace, key: self.key }
    }

    fn note(&self, key: &str) {
        if self.key {
            self.trace.borrow_mut().key = Some(key.to_owned());
        }
    }
}

macro_rules! asked {
    ($($method:ident: $wanted:expr;)+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.want($wanted);
            let visitor = self.watch(visitor);
            self.inner.$method(visitor)
        })+
    };
}

macro_rules! whole {
    ($kind:ty) => {
        Wanted::Whole(<$kind>::MIN as i128, <$kind>::MAX as i128)
    };
}

#[expect(clippy::cast_lossless, reason = "bounds of every whole number, in one macro")]
impl<'de, D: Deserializer<'de>> Deserializer<'de> for Traced<'_, D> {
    type Error = D::Error;

    asked! {
        deserialize_any: Wanted::Any;
        deserialize_ignored_any: Wanted::Any;
        deserialize_bool: Wanted::Truth;
        deserialize_i8: whole!(i8);
        deserialize_i16: whole!(i16);
        deserialize_i32: whole!(i32);
        deserialize_i64: whole!(i64);
        deserialize_i128: Wanted::Whole(i128::MIN, i128::MAX);
        deserialize_u8: whole!(u8);
        deserialize_u16: whole!(u16);
        deserialize_u32: whole!(u32);
        deserialize_u64: whole!(u64);
        deserialize_u128: Wanted::Whole(0, i128::MAX);
        deserialize_f32: Wanted::Number;
        deserialize_f64: Wanted::Number;
        deserialize_char: Wanted::Letter;
        deserialize_str: Wanted::Text;
        deserialize_string: Wanted::Text;
        deserialize_identifier: Wanted::Text;
        deserialize_bytes: Wanted::List;
        deserialize_byte_buf: Wanted::List;
        deserialize_unit: Wanted::Nothing;
        deserialize_seq: Wanted::List;
        deserialize_map: Wanted::Pairs;
    }

    // What may be left out, or has a name of its own, is still the same value.
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        let visitor = self.watch(visitor);
        self.inner.deserialize_option(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        let visitor = self.watch(visitor);
        self.inner.deserialize_newtype_struct(name, visitor)
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        self.want(Wanted::Nothing);
        let visitor = self.watch(visitor);
        self.inner.deserialize_unit_struct(name, visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, D::Error> {
        self.want(Wanted::Group(len));
        let visitor = self.watch(visitor);
        self.inner.deserialize_tuple(len, visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.want(Wanted::Group(len));
        let visitor = self.watch(visitor);
        self.inner.deserialize_tuple_struct(name, len, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.want(Wanted::Fields(fields));
        let visitor = self.watch(visitor);
        self.inner.deserialize_struct(name, fields, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        kinds: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.want(Wanted::Kinds(kinds));
        let visitor = self.watch(visitor);
        self.inner.deserialize_enum(name, kinds, visitor)
    }

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }
}

macro_rules! answered {
    ($($method:ident: $kind:ty;)+) => {
        $(fn $method<E: Error>(self, value: $kind) -> Result<V::Value, E> {
            self.inner.$method(value)
        })+
    };
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Traced<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.inner.expecting(f)
    }

    answered! {
        visit_bool: bool;
        visit_i8: i8;
        visit_i16: i16;
        visit_i32: i32;
        visit_i64: i64;
        visit_i128: i128;
        visit_u8: u8;
        visit_u16: u16;
        visit_u32: u32;
        visit_u64: u64;
        visit_u128: u128;
        visit_char: char;
        visit_bytes: &[u8];
        visit_borrowed_bytes: &'de [u8];
        visit_byte_buf: Vec<u8>;
    }

    fn visit_f32<E: Error>(self, value: f32) -> Result<V::Value, E> {
        self.inner.visit_f32(value)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<V::Value, E> {
        self.inner.visit_f64(value)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<V::Value, E> {
        self.note(value);
        self.inner.visit_str(value)
    }

    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<V::Value, E> {
        self.note(value);
        self.inner.visit_borrowed_str(value)
    }

    fn visit_string<E: Error>(self, value: String) -> Result<V::Value, E> {
        self.note(&value);
        self.inner.visit_string(value)
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_unit()
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_none()
    }

    fn visit_some<D: Deserializer<'de>>(self, value: D) -> Result<V::Value, D::Error> {
        let value = self.watch(value);
        self.inner.visit_some(value)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, value: D) -> Result<V::Value, D::Error> {
        let value = self.watch(value);
        self.inner.visit_newtype_struct(value)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<V::Value, A::Error> {
        let items = Items { inner: items, trace: self.trace, at: 0 };
        self.inner.visit_seq(items)
    }

    fn visit_map<A: MapAccess<'de>>(self, pairs: A) -> Result<V::Value, A::Error> {
        let pairs = self.watch(pairs);
        self.inner.visit_map(pairs)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, kind: A) -> Result<V::Value, A::Error> {
        let kind = self.watch(kind);
        self.inner.visit_enum(kind)
    }
}

/// What takes a value, with the step that leads to it.
struct Stepped<'t, S> {
    seed: S,
    step: Step,
    trace: &'t RefCell<Trace>,
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Stepped<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<S::Value, D::Error> {
        self.trace.borrow_mut().open.push(Frame { step: self.step, wanted: Wanted::Any });
        let value = self.seed.deserialize(Traced::new(inner, self.trace))?;
        let mut trace = self.trace.borrow_mut();
        trace.last = trace.open.pop();
        Ok(value)
    }
}

/// What takes the name of a field or of a kind.
struct Named<'t, S> {
    seed: S,
    trace: &'t RefCell<Trace>,
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Named<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<S::Value, D::Error> {
        self.seed.deserialize(Traced { inner, trace: self.trace, key: true })
    }
}

/// The entries of a list or group.
struct Items<'t, A> {
    inner: A,
    trace: &'t RefCell<Trace>,
    at: usize,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Items<'_, A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        let step = Step::Item(self.at);
        self.at += 1;
        self.inner.next_element_seed(Stepped { seed, step, trace: self.trace })
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Traced<'_, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        self.trace.borrow_mut().key = None;
        self.inner.next_key_seed(Named { seed, trace: self.trace })
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        let key = self.trace.borrow().key.clone().unwrap_or_default();
        self.inner.next_value_seed(Stepped { seed, step: Step::Field(key), trace: self.trace })
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

impl<'de, 't, A: EnumAccess<'de>> EnumAccess<'de> for Traced<'t, A> {
    type Error = A::Error;
    type Variant = Traced<'t, A::Variant>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self::Variant), A::Error> {
        let (value, variant) = self.inner.variant_seed(Named { seed, trace: self.trace })?;
        Ok((value, Traced::new(variant, self.trace)))
    }
}

impl<I> Traced<'_, I> {
    /// The name of the kind that was just read.
    fn kind(&self) -> String {
        self.trace.borrow_mut().key.take().unwrap_or_default()
    }
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Traced<'_, A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.inner.unit_variant()
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, A::Error> {
        self.want(Wanted::KindGroup(self.kind(), 1));
        self.inner.newtype_variant_seed(Stepped { seed, step: Step::Item(0), trace: self.trace })
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, A::Error> {
        self.want(Wanted::KindGroup(self.kind(), len));
        let visitor = self.watch(visitor);
        self.inner.tuple_variant(len, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.want(Wanted::KindFields(self.kind(), fields));
        let visitor = self.watch(visitor);
        self.inner.struct_variant(fields, visitor)
    }
}
