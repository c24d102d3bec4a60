import { Image, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { live, tappable } from '../../../ui/aria'
import { Icon } from '../../../ui/icon'
import { Note } from '../../../ui/note'
import type { PicturesStore } from '../pictures.store'
import './pictures.scss'

/** The pictures with a way to add and take out; what is on its way says how far it has come. */
export const Pictures = observer(function Pictures({ store }: { store: PicturesStore }) {
  const { pictures, sending, room, most, problem } = store
  return (
    <View>
      <View className='pictures'>
        {pictures.map(({ id, url }, nth) => (
          <View key={id} className='pictures__one'>
            <Image className='pictures__image' src={url} mode='aspectFill' ariaLabel={`第 ${nth + 1} 张图片`} />
            <View
              className='pictures__act'
              {...tappable(() => store.remove(id), { label: `去掉第 ${nth + 1} 张图片` })}
            >
              <Icon name='close' size='s' />
            </View>
          </View>
        ))}
        {sending.map(({ uploadId, shown, percent, problem: stopped }) => (
          <View key={uploadId} className='pictures__one'>
            <Image
              className='pictures__image pictures__image--sent'
              src={shown}
              mode='aspectFill'
              ariaLabel='正在上传的图片'
            />
            <View className='pictures__state text-cap' {...live}>
              {stopped === null ? `${percent}%` : '断了'}
            </View>
            {stopped !== null && (
              <View
                className='pictures__act pictures__act--left'
                {...tappable(() => void store.goOn(uploadId), { label: '接着传' })}
              >
                <Icon name='retry' size='s' />
              </View>
            )}
            <View className='pictures__act' {...tappable(() => store.giveUp(uploadId), { label: '不传了' })}>
              <Icon name='close' size='s' />
            </View>
          </View>
        ))}
        {room > 0 && (
          <View
            className='pictures__one pictures__add'
            {...tappable(() => void store.add(), { label: `添加图片，还能加 ${room} 张` })}
          >
            <Icon name='plus' />
          </View>
        )}
      </View>
      <View {...live}>{problem && <Note icon='alert'>{problem}</Note>}</View>
      <View className='text-cap'>{`最多 ${most} 张。拍到人脸的，请先征得同意。`}</View>
    </View>
  )
})
