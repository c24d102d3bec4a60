import type Taro from '@tarojs/taro'
import { makeObservable, observable, runInAction } from 'mobx'
import type { WritingBlock, WritingPicture } from '../../../../../contract/writing'
import type { Link, Reference } from '../../../../../domain/notices/document'
import type { RichEditor, RichTextProps } from '../../rich'
import { Carried } from './carried'
import { blocksOf, opsIn, opsOf, type EditableBlock, type Op } from './delta'
import {
  chosenIn,
  isIn,
  isMarked,
  linkAround,
  linkMarked,
  MARK,
  putInPlace,
  withMark,
  withMarks,
  withoutSign,
  type Chosen,
} from './marked'
import { looksOf, PLAIN, type Looks } from './looks'
import { stretchesOf, type Stretch } from './stretches'

type Editor = Taro.EditorContext
type Tells = Pick<RichTextProps, 'onChange' | 'onLost'>

/**
 * A text in WeChat's own editors, one for each stretch that they can hold; what they can't, a table or a card, is kept between two. What
 * is typed stays in the editors: nothing here that a screen shows changes with it.
 */
export class WechatStore implements RichEditor {
  stretches: Stretch[]
  /** How what is chosen looks. */
  looks: Looks = PLAIN
  /** The editors in which their text stands: what is typed before that would be lost. */
  private readonly filled = observable.set<string>()
  private readonly carried = new Carried()
  private readonly editors = new Map<string, Editor>()
  /** What stands in each stretch by now. */
  private readonly written = new Map<string, readonly EditableBlock[]>()
  /** The editors into which the page has put something to be seen. */
  private readonly given = new Set<string>()
  /** Where the person writes, or last did. */
  private at: string | null = null
  /** Where a link was put in of which the editor has forgotten the place: what comes next goes below its line. */
  private landed: number | null = null
  /** A sign is put in and taken out meanwhile: what the editor tells of the cursor is not the person's doing. */
  private marking = false
  private keys = 0

  constructor(
    blocks: readonly WritingBlock[],
    private readonly tells: () => Tells,
  ) {
    this.stretches = this.taken(blocks)
    // All else is not shown: what is typed moves nothing.
    makeObservable(this, { stretches: observable.ref, looks: observable.ref })
  }

  /** Another text in place of this one. */
  take(blocks: readonly WritingBlock[]): void {
    this.at = this.landed = null
    this.editors.clear()
    this.written.clear()
    runInAction(() => {
      this.filled.clear()
      this.stretches = this.taken(blocks)
      this.looks = PLAIN
    })
  }

  /** An editor can be written in. */
  ready(key: string, editor: Editor): void {
    this.editors.set(key, editor)
    this.show(key, () => runInAction(() => this.filled.add(key)))
  }

  /** Whether it can be written in by now. */
  isFilled(key: string): boolean {
    return this.filled.has(key)
  }

  /** What an editor hands out of itself. */
  heard(key: string, handedOut: unknown): void {
    if (!this.editors.has(key)) return
    const ops = opsIn(handedOut)
    if (this.marking && isIn(ops)) return
    const lost = () => this.tells().onLost?.(['一张图片：请用“图片”按钮加进来'])
    const blocks = this.read(withoutSign(ops), lost)
    if (JSON.stringify(blocks) === JSON.stringify(this.written.get(key))) return
    this.written.set(key, blocks)
    this.landed = null
    this.tell()
  }

  /** The person puts the cursor into a stretch. */
  writesIn(key: string): void {
    if (this.marking) return
    this.at = key
    this.landed = null
  }

  look(key: string, formats: unknown): void {
    if (this.marking) return
    this.at = key
    this.showLooks(looksOf(formats, this.carried))
  }

  format(name: string, value?: string): void {
    this.editor?.format(name, value)
  }

  readonly insert = (thing: WritingPicture | Reference): void => {
    const { editor } = this
    if (!editor || this.landed !== null) return this.putBelow(thing)
    if (thing.kind === 'reference') return void this.putCard(editor, thing)
    const { src, data } = this.carried.sourceOf(thing)
    editor.insertImage({ src, data, alt: thing.alt, width: '100%' })
  }

  readonly link = (link: Link, words: string): void => {
    const { editor } = this
    if (!editor || this.landed !== null) this.putBelow({ kind: 'paragraph', runs: [{ text: words, link }] })
    else void this.putLink(editor, link, (ops, chosen) => withMarks(ops, chosen, words))
  }

  /** Of what is chosen, or of the whole link in which the cursor stands. */
  readonly unlink = (): void => {
    const { editor } = this
    if (!editor || this.landed !== null) return
    void this.putLink(editor, null, (ops, chosen) =>
      withMarks(ops, chosen.length > 0 ? chosen : linkAround(ops, chosen.at), ''),
    )
  }

  readonly undo = (): void => void this.takeBack()

  readonly focus = (): void => {
    // WeChat's editor takes the focus from a finger alone.
  }

  /** Takes out what is kept; the stretches around it become one. */
  remove(key: string): void {
    const place = this.placeOf(key)
    const around = [place - 1, place + 1].flatMap((nth) => this.blocksOf(this.stretches[nth]))
    this.replace([place - 1, place + 1], around)
  }

  private get editor(): Editor | undefined {
    return this.at === null ? undefined : this.editors.get(this.at)
  }

  /**
   * An editor may take back what the page has put in as well: a sign, or all that it was given to begin with. Over the one it goes
   * further, the other is done again.
   */
  private async takeBack(): Promise<void> {
    const { at, editor } = this
    if (!editor || at === null) return
    for (let more = true; more;) {
      const before = JSON.stringify(await contentsOf(editor))
      await new Promise<void>((done) => editor.undo({ complete: () => done() }))
      const ops = await contentsOf(editor)
      if (this.given.has(at) && this.read(ops).length === 0) editor.redo()
      more = isIn(ops) && JSON.stringify(ops) !== before
    }
  }

  private async putCard(editor: Editor, card: Reference): Promise<void> {
    const found = await this.find(editor)
    if (!found) return
    const place = this.placeOf(found.key)
    this.replace([place, place], putInPlace(this.read(withMark(found.ops, found.chosen)), card))
  }

  private async putLink(editor: Editor, link: Link | null, marks: (ops: Op[], chosen: Chosen) => Op[]): Promise<void> {
    const found = await this.find(editor)
    if (!found) return
    const marked = this.read(marks(found.ops, found.chosen))
    this.written.set(found.key, this.asHandedOut(linkMarked(marked, link)))
    this.landed = marked.findIndex(isMarked)
    this.showLooks(PLAIN)
    this.show(found.key, () => {
      // Its cursor is at the beginning by now, where nobody has put it.
      editor.blur()
      this.marking = false
    })
    this.tell()
  }

  /**
   * What stands in an editor, and what of it is chosen. An editor without the focus tells of nothing chosen, and writes over it all the
   * same: a sign is put in, and what it has taken the place of is seen by what is gone. Nothing where the text is another's by then.
   */
  private async find(editor: Editor): Promise<{ key: string; ops: Op[]; chosen: Chosen } | null> {
    const key = this.at
    this.marking = true
    const ops = await contentsOf(editor)
    await new Promise<void>((done) => editor.insertText({ text: MARK, complete: () => done() }))
    const chosen = chosenIn(ops, await contentsOf(editor))
    if (key !== null && this.editors.get(key) === editor) return { key, ops, chosen }
    this.marking = false
    return null
  }

  /** Below the line of the link that was put in last, or at the end where nobody has written yet. */
  private putBelow(block: EditableBlock | Reference): void {
    const place = this.landed === null ? this.stretches.length - 1 : this.placeOf(this.at)
    const blocks = [...this.blocksOf(this.stretches[place])]
    blocks.splice(this.landed === null ? blocks.length : this.landed + 1, 0, block)
    this.replace([place, place], blocks)
  }

  private placeOf(key: string | null): number {
    return this.stretches.findIndex((one) => one.key === key)
  }

  /**
   * Some stretches, of which the first and the last are told, make room for others. The rest stay as they are, and the first one's editor
   * where it is: it is not sent to the screen again.
   */
  private replace([first, last]: readonly [number, number], blocks: readonly WritingBlock[]): void {
    const [head, ...gone] = this.stretches.slice(first, last + 1)
    for (const { key } of gone) {
      this.editors.delete(key)
      this.written.delete(key)
    }
    if (head?.key === this.at || gone.some(({ key }) => key === this.at)) this.at = this.landed = null
    const before = this.stretches.slice(0, first)
    const after = this.stretches.slice(last + 1)
    runInAction(() => (this.stretches = [...before, ...this.taken(blocks, head?.key), ...after]))
    if (head) this.show(head.key, () => (this.marking = false))
    this.tell()
  }

  /** The first of them by a key that it had before, where there is one. */
  private taken(blocks: readonly WritingBlock[], first?: string): Stretch[] {
    const had = first === undefined ? [] : [first]
    const stretches = stretchesOf(blocks, () => had.pop() ?? `rich-${(this.keys += 1)}`)
    for (const one of stretches) if (!('kept' in one)) this.written.set(one.key, this.asHandedOut(one.blocks))
    return stretches
  }

  /** As an editor will hand it out: what only looks otherwise then is no change. */
  private asHandedOut(blocks: readonly EditableBlock[]): EditableBlock[] {
    return this.read(opsOf(blocks, this.carried))
  }

  private read(ops: readonly Op[], onLost?: () => void): EditableBlock[] {
    return blocksOf(ops, this.carried, onLost)
  }

  private show(key: string, complete?: () => void): void {
    const blocks = this.written.get(key) ?? []
    const delta = { ops: opsOf(blocks, this.carried) }
    if (blocks.length > 0) this.given.add(key)
    this.editors.get(key)?.setContents({ delta, ...(complete ? { complete } : {}) })
  }

  private blocksOf(stretch: Stretch | undefined): readonly WritingBlock[] {
    if (!stretch) return []
    return 'kept' in stretch ? [stretch.kept] : (this.written.get(stretch.key) ?? [])
  }

  private showLooks(looks: Looks): void {
    if (JSON.stringify(looks) !== JSON.stringify(this.looks)) runInAction(() => (this.looks = looks))
  }

  private tell(): void {
    this.tells().onChange(this.stretches.flatMap((one) => this.blocksOf(one)))
  }
}

const contentsOf = (editor: Editor): Promise<Op[]> =>
  new Promise((done) => editor.getContents({ complete: (found: unknown) => done(opsIn(found)) }))
