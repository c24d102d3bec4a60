import { View } from '@tarojs/components'
import type { WritingBurden } from '../../../../../contract/writing'
import { figures } from '../../../../../domain/assignments/rate-words'
import { Row } from '../../../../../ui/row'
import { Sheet } from '../../../../../ui/sheet'

/** The first branches that have been asked enough, and how many others there are. */
export function FullSheet({ burden, onClose }: { burden: WritingBurden; onClose: () => void }) {
  const { first, full } = burden
  return (
    <Sheet open title='已经收满的支部' onClose={onClose}>
      {first.map(({ id, name }) => (
        <Row key={id} title={name} />
      ))}
      {full > first.length && <View className='text-2'>{`还有 ${figures(full - first.length)} 个`}</View>}
    </Sheet>
  )
}
