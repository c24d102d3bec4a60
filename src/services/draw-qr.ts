import type { Qr } from './qr'

interface Place {
  /** Of its middle, or of its right edge. */
  x: number
  align: 'middle' | 'right'
  y: number
  /** About so wide: its modules are whole pixels. */
  side: number
  /** Pixels of what is laid out as one. */
  scale: number
  colour: string
}

/** Module by module, in whole pixels: a scaled picture of a code would be blurred. The paper around it is its quiet zone. */
export function drawQr(context: CanvasRenderingContext2D, qr: Qr, { x, align, y, side, scale, colour }: Place): void {
  const module = Math.round((side * scale) / qr.size) / scale
  const width = module * qr.size
  const left = Math.round((x - (align === 'middle' ? width / 2 : width)) * scale) / scale
  context.fillStyle = colour
  for (let row = 0; row < qr.size; row++)
    for (let column = 0; column < qr.size; column++)
      if (qr.isDark(row, column)) context.fillRect(left + column * module, y + row * module, module, module)
}
