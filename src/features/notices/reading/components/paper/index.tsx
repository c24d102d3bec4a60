import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import type { NoticeDetail } from '../../../../../contract/notices'
import { Button } from '../../../../../ui/button'
import { paperOf } from '../../paper/paper'
import { Printed } from '../printed'

/** What is printed is drawn when it is wanted; pictures that do not come are not waited for any longer than this. */
const PICTURES_MS = 10_000

/**
 * Prints a notice on A4, by this button or by the browser's own way. WeChat has no printer: there it is kept as pictures
 * (index.weapp.tsx).
 */
export function PaperButton({ notice }: { notice: NoticeDetail }) {
  const [wanted, want] = useState<'no' | 'soon' | 'now'>('no')
  const onTop = useRef(true)
  useDidShow(() => void (onTop.current = true))
  useDidHide(() => void (onTop.current = false))
  useEffect(() => {
    // The browser's own way gives no time for anything that is still to come.
    const begin = () => onTop.current && flushSync(() => want('now'))
    const end = () => want('no')
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  useLayoutEffect(() => {
    if (wanted === 'no') return undefined
    document.documentElement.classList.add('printing')
    return () => document.documentElement.classList.remove('printing')
  }, [wanted])
  useEffect(() => {
    if (wanted !== 'soon') return undefined
    let gone = false
    void allDrawn().then(() => {
      if (gone) return
      want('now')
      window.print()
    })
    return () => void (gone = true)
  }, [wanted])
  return (
    <>
      <Button small busy={wanted === 'soon'} onTap={() => want('soon')}>
        打印
      </Button>
      {wanted !== 'no' && createPortal(<Printed paper={paperOf(notice)} noticeId={notice.noticeId} />, document.body)}
    </>
  )
}

/** Once all pictures are there, or will not come, and the typefaces. */
async function allDrawn(): Promise<void> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.printed img')]
  const late = new Promise((done) => setTimeout(done, PICTURES_MS))
  const there = Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)))
  await Promise.race([late, Promise.all([there, document.fonts.ready])])
}
