import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Link, Reference } from '../../../../../domain/notices/document'
import { hostOf, placeOfPath } from '../../../../../domain/notices/links'
import { HREF_MAX } from '../../../../../domain/limits'
import { Labelled } from '../../../../../forms/labelled'
import { TextBox } from '../../../../../forms/text-box'
import { Button } from '../../../../../ui/button'
import { Chip } from '../../../../../ui/chip'
import { Sheet } from '../../../../../ui/sheet'
import { Choices } from '../choices'
import './sheets.scss'

interface Props {
  orgId: string
  onLink: (link: Link, words: string) => void
  onClose: () => void
}

const WAYS = { web: '网址', notice: '公告', lesson: '课程', activity: '活动' } as const
type Way = keyof typeof WAYS

/** Where a link leads: an address in full, a page of this app as it was copied from there, or one that is chosen. */
export function LinkSheet({ orgId, onLink, onClose }: Props) {
  const [way, choose] = useState<Way>('web')
  const put = (link: Link, words: string) => {
    onLink(link, words)
    onClose()
  }
  const pick = ({ to, id, title }: Reference) => put({ to, id }, title)
  return (
    <Sheet open title='链接' onClose={onClose}>
      <View className='write-sheet__ways'>
        {(Object.keys(WAYS) as Way[]).map((one) => (
          <Chip key={one} choice on={one === way} onTap={() => choose(one)}>
            {WAYS[one]}
          </Chip>
        ))}
      </View>
      {way === 'web' ? <Address onPut={put} /> : <Choices key={way} to={way} orgId={orgId} onPick={pick} />}
    </Sheet>
  )
}

function Address({ onPut }: { onPut: (link: Link, words: string) => void }) {
  const [typed, type] = useState('')
  const [words, say] = useState('')
  const link = linkIn(typed.trim())
  const wrong = typed.trim() !== '' && link === null
  const put = () => {
    if (link) onPut(link, words.trim() || (link.to === 'web' ? link.href : '点这里看'))
  }
  return (
    <>
      <Labelled label='网址' error={wrong ? '写完整的 https:// 地址，或粘贴公告、课程、活动页的地址' : null}>
        <TextBox label='网址' value={typed} maxLength={HREF_MAX} placeholder='https://' wrong={wrong} onInput={type} />
      </Labelled>
      <Labelled label='显示的字' note='选中了文字就不用填'>
        <TextBox label='显示的字' value={words} maxLength={80} onInput={say} />
      </Labelled>
      <View className='write-sheet__acts'>
        <Button grow disabled={link === null} onTap={put}>
          {link === null ? '先写网址' : '加上链接'}
        </Button>
      </View>
    </>
  )
}

/** An own page by its path, wherever the app lies on the web. */
function linkIn(typed: string): Link | null {
  const own = placeOfPath(typed.includes('#') ? typed.slice(typed.indexOf('#')) : typed)
  if (own) return own
  return hostOf(typed) === null ? null : { to: 'web', href: typed }
}
