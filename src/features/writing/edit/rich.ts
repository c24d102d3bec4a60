import type { WritingBlock, WritingPicture } from '../../../contract/writing'
import type { Pasted } from './paste'
import type { Link, Reference } from '../../../domain/notices/document'

/** What an editor of rich text does for the page around it, whatever draws it: one on the web, another in WeChat. */
export interface RichEditor {
  /** Puts something in where the person writes. */
  insert: (block: WritingPicture | Reference) => void
  /** Makes a link of what is chosen, or puts the words in with it. */
  link: (link: Link, words: string) => void
  /** A picture that came with a paste is in the cloud: until then its block shows what was pasted. */
  pictured?: (picture: WritingPicture) => void
  undo: () => void
  focus: () => void
}

export interface RichTextProps {
  /** What is to be written in. Given anew only where it comes from elsewhere: while somebody writes, the editor has the newest. */
  blocks: readonly WritingBlock[]
  /** Grows where `blocks` are to take the place of what is in the editor. */
  generation: number
  /** What a screen reader calls it. */
  label: string
  /** How long it is, where that is to stand in its bar. */
  count?: string
  /** Hears of each change, with all that it says by then. */
  onChange: (blocks: WritingBlock[]) => void
  onReady: (editor: RichEditor) => void
  /** The person asks for what the page has to find: a picture to take, a link's target. */
  onAsk: (what: 'picture' | 'attachment' | 'link' | 'lesson' | 'activity') => void
  /** Files that were dragged here or pasted; only on the web. */
  onFiles?: (files: readonly File[]) => void
  /** What came with a paste besides its blocks: pictures to be sent, and what was left out. */
  onPasted?: (pasted: Omit<Pasted, 'blocks'>) => void
  /** What of a paste was not taken over, each as people would call it; empty where all was. */
  onLost?: (lost: readonly string[]) => void
  disabled?: boolean
}
