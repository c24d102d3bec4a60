/** A text in an encoding, where every byte of it fits that; null where one does not. */
export function strictly(content: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content)
  } catch {
    return null
  }
}
