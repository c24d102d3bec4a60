import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { copyText } from '../../../services/platform/clipboard'
import { live } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import type { GroupListStore } from './group-list.store'
import { copiedWords } from './reminding-words'
import './copy-names.scss'

interface Props {
  list: GroupListStore
  /** A plain line, where the next step is another. */
  line?: boolean
}

/** The list for the group chat into the clipboard, and the word that it is there. */
export const CopyNames = observer(function CopyNames({ list, line }: Props) {
  const { copied } = list
  return (
    <View className='copy-names'>
      <View className='copy-names__word text-note' {...live}>
        {copiedWords(copied)}
      </View>
      <Button kind={line ? 'line' : 'primary'} icon='copy' onTap={() => void list.copy(copyText)}>
        复制名单
      </Button>
    </View>
  )
})
