import { Canvas, Text } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import type { NoticeDetail } from '../../../../../contract/notices'
import { openAlbumSetting } from '../../../../../services/platform/pictures'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { keepPages } from '../../paper/keep-pages'
import { keptWords, type Kept } from '../../paper/kept-words'
import './wechat.scss'

/** On the page: WeChat draws only on a canvas that is there. */
const CANVAS = 'paper-canvas'

/** Keeps a notice as pictures of A4 pages, to print or to send: WeChat has no printer. */
export function PaperButton({ notice }: { notice: NoticeDetail }) {
  const [kept, setKept] = useState<Kept | null>(null)
  const [going, setGoing] = useState<string | null>(null)
  const here = useRef(true)
  useEffect(() => () => void (here.current = false), [])
  const keep = async () => {
    setKept(null)
    setGoing('')
    const done = await keepPages(notice, {
      canvasId: CANVAS,
      onPage: (nth, of) => {
        if (here.current) setGoing(of === 1 ? '' : `正在存第 ${nth} 张，共 ${of} 张`)
        return here.current
      },
    })
    if (!here.current) return
    setGoing(null)
    setKept(done)
  }
  return (
    <>
      <Button small icon='image' busy={going !== null} onTap={() => void keep()}>
        存成图片
      </Button>
      <Text className='text-cap paper__said' {...live}>
        {going ?? (kept ? keptWords(kept) : '')}
      </Text>
      {kept?.saved === 'refused' && (
        <Button small onTap={() => void openAlbumSetting()}>
          去设置
        </Button>
      )}
      {going !== null && <Canvas type='2d' id={CANVAS} className='paper__canvas' />}
    </>
  )
}
