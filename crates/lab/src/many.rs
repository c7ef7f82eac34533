//! Many pieces of work: side by side where there are threads, one after the other where there are none.
//!
//! Duty: the one place that knows whether there are threads. Uses `rayon` natively, and nothing in
//! WebAssembly. Always holds: results come in the order of the work, so that nobody can tell which it was.

/// What comes of every piece of work, in its order.
#[cfg(not(target_family = "wasm"))]
pub(crate) fn each<T: Send, R: Send>(work: Vec<T>, one: impl Fn(T) -> R + Send + Sync) -> Vec<R> {
    use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};
    work.into_par_iter().map(one).collect()
}

/// What comes of every piece of work, in its order.
#[cfg(target_family = "wasm")]
pub(crate) fn each<T, R>(work: Vec<T>, one: impl Fn(T) -> R) -> Vec<R> {
    work.into_iter().map(one).collect()
}

/// The same with something that each thread makes once and uses for one piece of work after the other.
#[cfg(not(target_family = "wasm"))]
pub(crate) fn each_with<T: Send, S, R: Send>(
    work: Vec<T>,
    start: impl Fn() -> S + Send + Sync,
    one: impl Fn(&mut S, T) -> R + Send + Sync,
) -> Vec<R> {
    use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};
    work.into_par_iter().map_init(start, one).collect()
}

/// The same with something that is made once and used for one piece of work after the other.
#[cfg(target_family = "wasm")]
pub(crate) fn each_with<T, S, R>(work: Vec<T>, start: impl Fn() -> S, one: impl Fn(&mut S, T) -> R) -> Vec<R> {
    let mut own = start();
    work.into_iter().map(|piece| one(&mut own, piece)).collect()
}

/// What comes of every part of some work that is done in so many threads; in as many as there are processors
/// if none are named. `one` is told the part and of how many it is one.
///
/// # Errors
/// The reason in words, if there are no threads to work in.
#[cfg(not(target_family = "wasm"))]
pub(crate) fn parts<R: Send>(
    threads: Option<usize>,
    one: impl Fn(usize, usize) -> R + Send + Sync,
) -> Result<Vec<R>, String> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads.unwrap_or(0)).build();
    let pool = pool.map_err(|e| format!("no threads to play in: {e}"))?;
    let parts = pool.current_num_threads();
    Ok(pool.install(|| each((0..parts).collect(), |part| one(part, parts))))
}

/// What comes of every part of some work, which is one part on one thread.
///
/// # Errors
/// Never: there is no thread that could be lacking.
#[cfg(target_family = "wasm")]
#[expect(clippy::unnecessary_wraps, reason = "with threads it can fail")]
pub(crate) fn parts<R>(_: Option<usize>, one: impl Fn(usize, usize) -> R) -> Result<Vec<R>, String> {
    Ok(vec![one(0, 1)])
}

#[cfg(test)]
mod tests {
    #[test]
    fn results_come_in_the_order_of_the_work() {
        let work: Vec<u32> = (0..10_000).collect();
        assert_eq!(super::each(work.clone(), |n| n), work);
        let counted = super::each_with(
            work.clone(),
            || 0,
            |seen, n| {
                *seen += 1;
                (*seen > 0, n)
            },
        );
        assert_eq!(counted.len(), work.len());
        assert!(counted.into_iter().zip(work).all(|((used, n), wanted)| used && n == wanted));
        let parts = super::parts(Some(3), |part, of| (part, of)).expect("threads");
        assert_eq!(parts, [(0, 3), (1, 3), (2, 3)]);
    }
}
