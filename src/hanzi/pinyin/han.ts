/** Is this code point a Han character? The same in every browser, whatever Unicode it knows. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x2_0000 && code <= 0x3_ffff) ||
    code === 0x3007 ||
    (code >= 0xf900 && code <= 0xfaff)
  )
}
