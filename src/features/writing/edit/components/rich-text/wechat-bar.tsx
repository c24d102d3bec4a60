import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { tappable } from '../../../../../ui/aria'
import type { IconName } from '../../../../../ui/icon-names'
import type { RichTextProps } from '../../rich'
import type { WechatStore } from './wechat.store'

interface Props {
  store: WechatStore
  onAsk: RichTextProps['onAsk']
}

/** What can be done with a text on a desk; a table is made on the web. */
export const WechatBar = observer(function WechatBar({ store, onAsk }: Props) {
  const { heading, bold, list, link } = store.looks
  return (
    <View className='pen__tools'>
      <Tool name='大标题' on={heading === 1} onTap={() => store.format('header', 'H2')} />
      <Tool name='小标题' on={heading === 2} onTap={() => store.format('header', 'H3')} />
      <Tool name='粗' on={bold} onTap={() => store.format('bold')} />
      <Tool name='列表' icon='list' on={list === 'bullet'} onTap={() => store.format('list', 'bullet')} />
      <Tool name='编号' on={list === 'ordered'} onTap={() => store.format('list', 'ordered')} />
      {link ? (
        <Tool name='去掉链接' icon='link' on onTap={store.unlink} />
      ) : (
        <Tool name='链接' icon='link' onTap={() => onAsk('link')} />
      )}
      <Tool name='图片' icon='image' onTap={() => onAsk('picture')} />
      <Tool name='附件' icon='clip' onTap={() => onAsk('attachment')} />
      <Tool name='课程' onTap={() => onAsk('lesson')} />
      <Tool name='活动' onTap={() => onAsk('activity')} />
      <Tool name='撤销' onTap={store.undo} />
    </View>
  )
})

interface ToolProps {
  name: string
  icon?: IconName
  on?: boolean
  onTap: () => void
}

/** A button of the bar, in one node. */
const Tool = ({ name, icon, on, onTap }: ToolProps) => (
  <View
    className={`pen__tool${on ? ' pen__tool--on' : ''}${icon ? ` glyph icon--${icon}` : ''}`}
    hoverClass='pen__tool--pressed'
    {...tappable(onTap, { label: on ? `${name}，已选` : name })}
  >
    {icon ? '' : name}
  </View>
)

/** What is put into a text on a phone, below it. */
export const PhoneBar = observer(function PhoneBar({ store, onAsk }: Props) {
  const { link } = store.looks
  return (
    <View className='pen__below'>
      <View className='pen__add glyph icon--image' {...tappable(() => onAsk('picture'))}>
        图片
      </View>
      <View className='pen__add glyph icon--clip' {...tappable(() => onAsk('attachment'))}>
        附件
      </View>
      <View className='pen__add glyph icon--link' {...tappable(link ? store.unlink : () => onAsk('link'))}>
        {link ? '去掉链接' : '链接'}
      </View>
    </View>
  )
})
