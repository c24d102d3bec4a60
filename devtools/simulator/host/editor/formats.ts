import Quill, { Parchment } from 'quill/core'
import { BlockEmbed } from 'quill/blots/block.js'
import Inline from 'quill/blots/inline.js'
import { AlignStyle } from 'quill/formats/align.js'
import Bold from 'quill/formats/bold.js'
import { ColorAttributor } from 'quill/formats/color.js'
import { DirectionStyle } from 'quill/formats/direction.js'
import Header from 'quill/formats/header.js'
import Indent from 'quill/formats/indent.js'
import Italic from 'quill/formats/italic.js'
import List from 'quill/formats/list.js'
import Script from 'quill/formats/script.js'
import Strike from 'quill/formats/strike.js'
import Underline from 'quill/formats/underline.js'
import Clipboard from 'quill/modules/clipboard.js'
import type { Range } from 'quill/core'
import { Picture } from './picture'

const { Scope, StyleAttributor } = Parchment

/** Each is a style of CSS of the same name. */
const OF_WORDS = [
  ...['font', 'fontSize', 'fontStyle', 'fontVariant', 'fontWeight', 'fontFamily'],
  ...['letterSpacing', 'textDecoration'],
]
const OF_LINES = [
  ...['lineHeight', 'textIndent', 'wordWrap', 'wordBreak', 'whiteSpace'],
  ...['margin', 'marginTop', 'marginBottom', 'marginLeft', 'marginRight'],
  ...['padding', 'paddingTop', 'paddingBottom', 'paddingLeft', 'paddingRight'],
]

const css = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

class Ins extends Inline {
  static override blotName = 'ins'
  static override tagName = 'INS'
}

/** A link loses where it leads, on a phone too: only that it is one is handed out. */
class Link extends Inline {
  static override blotName = 'link'
  static override tagName = 'A'
  static override formats(): boolean {
    return true
  }
}

class Divider extends BlockEmbed {
  static override blotName = 'divider'
  static override tagName = 'HR'
}

/** What is pasted comes in as its words alone. */
class Pasting extends Clipboard {
  override onPaste(range: Range, { text = '' }: { text?: string; html?: string }): void {
    super.onPaste(range, { text })
  }
}

/** Everything that WeChat's editor knows; anything else it is given is dropped. */
export const FORMATS = [
  ...['bold', 'italic', 'underline', 'strike', 'ins', 'script', 'link', 'color', 'backgroundColor', ...OF_WORDS],
  ...['header', 'align', 'direction', 'indent', 'list', ...OF_LINES],
  ...['image', 'divider'],
]

let registered = false

/** Makes WeChat's formats known to the library, once. */
export function registerFormats(): void {
  if (registered) return
  registered = true
  const styles = [...OF_WORDS, ...OF_LINES].map((name) => {
    const scope = OF_WORDS.includes(name) ? Scope.INLINE : Scope.BLOCK
    return [`formats/${name}`, new StyleAttributor(name, css(name), { scope })] as const
  })
  Quill.register(
    {
      'formats/bold': Bold,
      'formats/italic': Italic,
      'formats/underline': Underline,
      'formats/strike': Strike,
      'formats/ins': Ins,
      'formats/script': Script,
      'formats/link': Link,
      'formats/color': new ColorAttributor('color', 'color', { scope: Scope.INLINE }),
      'formats/backgroundColor': new ColorAttributor('backgroundColor', 'background-color', { scope: Scope.INLINE }),
      'formats/header': Header,
      'formats/align': AlignStyle,
      'formats/direction': DirectionStyle,
      'formats/indent': Indent,
      'formats/list': List,
      'formats/image': Picture,
      'formats/divider': Divider,
      'modules/clipboard': Pasting,
      ...Object.fromEntries(styles),
    },
    true,
  )
}
