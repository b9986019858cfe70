//! Seeds and ids.

/// A random number from the browser's generator; from `Math.random` where a page has no crypto.
pub fn seed() -> u32 {
    let mut bytes = [0u8; 4];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    match crypto.and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok()) {
        Some(_) => u32::from_le_bytes(bytes),
        None => (js_sys::Math::random() * f64::from(u32::MAX)) as u32,
    }
}

/// An id that no other page load and no other quiz has: time and chance in hexadecimal digits.
pub fn id() -> String {
    format!("{:x}-{:08x}", super::clock::now() as u64, seed())
}
