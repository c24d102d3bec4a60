import './older-browsers'
import { View } from '@tarojs/components'
import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { useWide } from '../../../../../ui/use-wide'
import type { RichTextProps } from '../../rich'
import { editorIn, handleOf, type Latest } from './editor'
import { docOf } from './model'
import { TableTools } from './table-tools'
import { Toolbar, ToolsBelow } from './toolbar'
import './rich.scss'

/**
 * A file that is let go beside the text is taken as well: left to the browser it would be opened in the place of the page. Answers with
 * what ends it.
 */
function beside(place: RefObject<HTMLElement | null>, latest: Latest): () => void {
  // A page that lies below another one hears it too.
  const isHere = (event: DragEvent): boolean =>
    !event.defaultPrevented &&
    (place.current?.offsetParent ?? null) !== null &&
    event.dataTransfer?.types.includes('Files') === true
  const onOver = (event: DragEvent) => {
    if (isHere(event)) event.preventDefault()
  }
  const onDrop = (event: DragEvent) => {
    if (!isHere(event)) return
    event.preventDefault()
    const { disabled, onFiles } = latest.current
    if (!disabled) onFiles?.([...(event.dataTransfer?.files ?? [])])
  }
  document.addEventListener('dragover', onOver)
  document.addEventListener('drop', onDrop)
  return () => {
    document.removeEventListener('dragover', onOver)
    document.removeEventListener('drop', onDrop)
  }
}

/** The editor of the web, with its bar. */
export function WebEditor(props: RichTextProps) {
  const latest = useRef(props)
  const place = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [, redraw] = useState(0)
  const { blocks, generation, onAsk, count, disabled = false } = props
  const wide = useWide()
  useEffect(() => {
    latest.current = props
  })
  useEffect(() => {
    if (!place.current) return undefined
    const made = editorIn(place.current, latest)
    made.on('transaction', () => redraw((count) => count + 1))
    setEditor(made)
    latest.current.onReady(handleOf(made))
    return () => made.destroy()
  }, [])
  useEffect(() => beside(place, latest), [])
  const taken = useRef(generation)
  useEffect(() => {
    if (taken.current === generation) return
    taken.current = generation
    editor?.commands.setContent(docOf(blocks), { emitUpdate: false })
  }, [blocks, editor, generation])
  useEffect(() => {
    editor?.setEditable(!disabled, false)
  }, [disabled, editor])
  return (
    <View className={`rich${disabled ? ' rich--off' : ''}`}>
      {editor && !disabled && <Toolbar editor={editor} wide={wide} onAsk={onAsk} count={count} />}
      {editor?.isActive('table') && !disabled && <TableTools editor={editor} />}
      <div className='rich__page' ref={place} />
      {editor && !disabled && <ToolsBelow editor={editor} wide={wide} onAsk={onAsk} />}
    </View>
  )
}
