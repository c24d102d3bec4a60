import { View } from '@tarojs/components'
import { described } from '../ui/aria'
import { Banner } from '../ui/banner'

const NOT_CHOSEN = { refused: '没有读文件的权限', failed: '没有读到这个文件' } as const

interface Props {
  /** Why no file came of the choice; null where one did. */
  notChosen: keyof typeof NOT_CHOSEN | null
  /** What went wrong with it afterwards; null where nothing did. */
  failure: { message: string } | null
  /** What that did not touch. */
  kept: string
}

/** What went wrong last with a file that was chosen, with what it did not touch. Always there, so that it is read out when it comes. */
export function FileFailed({ notChosen, failure, kept }: Props) {
  return (
    <View {...described('status')}>
      {notChosen && (
        <Banner icon='alert' title={NOT_CHOSEN[notChosen]} text='换一个文件，或在系统设置里打开权限再试。' />
      )}
      {failure && <Banner icon='alert' title={failure.message} text={kept} />}
    </View>
  )
}
