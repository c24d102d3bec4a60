/** Splits a multipart form into its parts by name. */
export function readMultipart(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1]
  if (boundary === undefined) throw new SyntaxError('a multipart form without a boundary')
  const separator = Buffer.from(`--${boundary}`)
  const parts = new Map<string, Buffer>()
  let from = body.indexOf(separator)
  while (from >= 0) {
    const start = from + separator.length
    const to = body.indexOf(separator, start)
    if (to < 0) break
    // Each part stands between line breaks that are not its own.
    const part = body.subarray(start + 2, to - 2)
    const headEnd = part.indexOf('\r\n\r\n')
    const name = /name="([^"]+)"/.exec(part.subarray(0, headEnd).toString('utf8'))?.[1]
    if (name !== undefined) parts.set(name, part.subarray(headEnd + 4))
    from = to
  }
  return parts
}
