/** Signs of two bytes, as Windows of this country writes them: made backwards, as nothing here writes them forwards. */
const BYTES = new Map<string, readonly [number, number]>()
for (let high = 0x81; high <= 0xfe; high++)
  for (let low = 0x40; low <= 0xfe; low++) {
    const sign = new TextDecoder('gb18030').decode(Uint8Array.of(high, low))
    if ([...sign].length === 1 && sign !== '\uFFFD') BYTES.set(sign, [high, low])
  }

export const gbk = (text: string): Buffer =>
  Buffer.from(
    [...text].flatMap((sign) => {
      const code = sign.charCodeAt(0)
      return code < 0x80 ? [code] : (BYTES.get(sign) ?? [0x3f])
    }),
  )
