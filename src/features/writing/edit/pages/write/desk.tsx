import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { Tabs } from '../../../../../ui/tabs'
import { useRoomy } from '../../../../../desk/side'
import { useWide } from '../../../../../ui/use-wide'
import { Preview } from '../../components/preview'
import type { Editing } from '../../editing'
import { Fields } from './fields'
import { Notes } from './notes'
import { TextPart } from './text-part'

const SIDES = [
  { key: 'edit', label: '编辑' },
  { key: 'preview', label: '预览' },
] as const
type Side = (typeof SIDES)[number]['key']

/** The text with its fields, and what its readers will see: beside it, or in its place. */
export const Desk = observer(function Desk({ editing }: { editing: Editing }) {
  const wide = useWide()
  const roomy = useRoomy()
  const [side, turn] = useState<Side>('edit')
  const { text } = editing.store
  if (!text) return null
  const shown = wide && !roomy && side === 'preview'
  return (
    <View>
      {wide && !roomy && <Tabs items={SIDES} value={side} onChange={turn} />}
      <View className='write__columns'>
        {/* It stays where it is in the tree: what is written there is the editor's. */}
        <View className={`write__work${shown ? ' write__work--away' : ''}`}>
          <Notes editing={editing} />
          <TextPart editing={editing} />
          <Fields editing={editing} />
        </View>
        {(roomy || shown) && (
          <View className='write__side'>
            <Preview editing={editing} />
          </View>
        )}
      </View>
    </View>
  )
})
