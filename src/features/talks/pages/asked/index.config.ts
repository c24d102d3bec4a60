export default definePageConfig({ navigationBarTitleText: '宣讲申请', enablePullDownRefresh: true })
