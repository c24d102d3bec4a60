export default definePageConfig({ navigationBarTitleText: '小测结果' })
