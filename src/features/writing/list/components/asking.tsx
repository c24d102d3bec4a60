import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Writing } from '../../../../contract/writing'
import { Fact } from '../../../../desk/fact'
import { goTo } from '../../../../desk/go'
import { Button } from '../../../../ui/button'
import { momentWords } from '../../words'
import type { ActsStore } from '../acts.store'
import { misreadWords } from '../misread'

/** What is asked of the readers, which point is misread by how many, and the way to how far it is. */
export const Asking = observer(function Asking({ store, writing }: { store: ActsStore; writing: Writing }) {
  const { asking, now } = writing
  if (asking === null) return null
  const url = store.confirmsOf(writing)
  const misread = misreadWords(writing)
  return (
    <View>
      <Fact name='确认'>{`${momentWords(asking.deadline, now)} 截止${asking.nth > 1 ? `，第 ${asking.nth} 次请大家确认` : ''}`}</Fact>
      {misread.length > 0 && (
        <Fact name='答题'>
          {misread.map((words) => (
            <View key={words}>{words}</View>
          ))}
        </Fact>
      )}
      {url !== null && (
        <View className='about-writing__line'>
          <Button small icon='task' onTap={() => goTo(url)}>
            确认情况
          </Button>
        </View>
      )}
    </View>
  )
})
