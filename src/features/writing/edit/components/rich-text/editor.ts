import { Editor } from '@tiptap/core'
import { ListKeymap } from '@tiptap/extension-list'
import { Dropcursor, Gapcursor, Placeholder, TrailingNode, UndoRedo } from '@tiptap/extensions'
import type { WritingBlock } from '../../../../../contract/writing'
import type { RichEditor, RichTextProps } from '../../rich'
import { blocksOf, docOf } from './model'
import { Taking } from './taking'
import { schemaOf } from './schema'
import { ShownCard, ShownPicture } from './views'

/** What the page has said last: its callbacks are others with each drawing. */
export interface Latest {
  current: RichTextProps
}

/** The editor of the web, with nothing in it that a notice can't say. */
export function editorIn(element: HTMLElement, latest: Latest): Editor {
  const { blocks, label, disabled } = latest.current
  const taking = new Taking(latest)
  return new Editor({
    element,
    content: docOf(blocks),
    editable: !disabled,
    // The sheet beside this has what is needed of it.
    injectCSS: false,
    enablePasteRules: false,
    extensions: [
      ...schemaOf([ShownPicture, ShownCard]),
      ListKeymap,
      UndoRedo,
      Gapcursor,
      Dropcursor.configure({ class: 'rich__drop', color: false, width: 2 }),
      TrailingNode,
      Placeholder.configure({ placeholder: '写正文，可以从 Word 或网页粘贴' }),
    ],
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, class: 'rich__doc' },
      handlePaste: (view, event) => taking.paste(view, event),
      handleDrop: (view, event) => taking.drop(view, event),
      transformCopied: (slice) => taking.copied(slice),
    },
    onUpdate: ({ editor }) => latest.current.onChange(blocksOf(editor.getJSON())),
  })
}

/** What the page does with the editor. */
export const handleOf = (editor: Editor): RichEditor => ({
  insert: (block) =>
    void editor
      .chain()
      .focus()
      .insertContent(nodesOf([block]))
      .run(),
  link: (link, words) => {
    const mark = { type: 'link', attrs: { to: link.to, at: link.to === 'web' ? link.href : link.id } }
    const { empty } = editor.state.selection
    if (empty)
      editor
        .chain()
        .focus()
        .insertContent({ type: 'text', text: words, marks: [mark] })
        .run()
    else editor.chain().focus().setMark('link', mark.attrs).run()
  },
  pictured: ({ pictureId, url, width, height }) => {
    const { tr, doc } = editor.state
    doc.descendants((node, at) => {
      if (node.type.name === 'picture' && node.attrs.pictureId === pictureId)
        tr.setNodeMarkup(at, null, { ...node.attrs, url, width, height })
    })
    editor.view.dispatch(tr)
  },
  undo: () => void editor.commands.undo(),
  focus: () => void editor.commands.focus(),
})

export const nodesOf = (blocks: readonly WritingBlock[]) => docOf(blocks).content ?? []
