import { onlyTold, type Frame, type Made } from './frame'
import type { Pictures } from './pictures'
import { escaped } from './xml'

/** A picture in the one form in which it is read. */
export function pictureOut(id: string, alt: string): string {
  const blip = `<pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic>`
  return `<w:drawing><wp:inline><wp:docPr descr="${escaped(alt)}"/><a:graphic><a:graphicData>${blip}</a:graphicData></a:graphic></wp:inline></w:drawing>`
}

const PICTURE = /<w:drawing>.*?<\/w:drawing>/gs
/** The pictures in what is not read otherwise. */
const picturesIn = (out: string): string => (out.match(PICTURE) ?? []).join('')

/** A box beside the text: its words are told, its pictures stay. */
export const box = (frame: Frame): Made => ({ ...onlyTold('textbox', frame), out: picturesIn(frame.out) })

/** A picture that is named within a drawing. */
export function blip({ attributes }: Frame, drawing: Frame | undefined, pictures: Pictures): Made {
  const alt = drawing?.is.get('alt') ?? ''
  const id = pictures.idOf(attributes['r:embed'])
  if (id !== null) return { out: pictureOut(id, alt), words: '', told: [] }
  const linked = pictures.outside(attributes['r:link'])
  const told = linked === null ? [] : [{ kind: 'foreign-image' as const, words: alt || linked }]
  return { out: '', words: '', told }
}

/** As Word wrote them before 2010, and WPS does: the picture of something that is embedded is none of the text. */
export function imageData({ attributes }: Frame, shape: Frame | undefined, pictures: Pictures): Made {
  const id = pictures.idOf(attributes['r:id'])
  const alt = shape?.attributes['alt'] ?? attributes['o:title'] ?? ''
  return { out: id === null ? '' : pictureOut(id, alt), words: '', told: [] }
}

/** What something is that is embedded, by the program that made it. */
const PROGRAMS: readonly (readonly [RegExp, string])[] = [
  [/^Excel/i, 'Excel 表格'],
  [/^(PowerPoint|Slide)/i, 'PPT'],
  [/^Word/i, 'Word 文件'],
  [/^Visio/i, 'Visio 图'],
  [/^(AcroExch|PDF|Foxit)/i, 'PDF'],
  [/^MSGraph/i, '图表'],
]

/** Something that is embedded: formulas of old are, too. */
export function embedded(frame: Frame): Made {
  const program = frame.is.get('program') ?? ''
  if (/^(Equation|MathType)/i.test(program)) return { out: '', words: '', told: [{ kind: 'equation', words: '' }] }
  const [, called = '嵌入的文件'] = PROGRAMS.find(([known]) => known.test(program)) ?? []
  return { out: '', words: '', told: [...frame.told, { kind: 'object', words: called }] }
}
