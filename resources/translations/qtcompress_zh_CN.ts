<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>app</name>
    <message>
        <location filename="../../qtcompress/gui/app.py"/>
        <source>{sentence} Until then batches can be neither resumed nor undone.</source>
        <translation>{sentence} 在此之前，批次既不能继续也不能撤销。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/app.py"/>
        <source>The compiled kernels are missing, so everything takes many times as long: install a C compiler, and then install qtcompress again.</source>
        <translation>缺少已编译的核心例程，因此所有操作都会慢很多倍：请先安装 C 编译器，然后重新安装 qtcompress。</translation>
    </message>
</context>
<context>
    <name>batch</name>
    <message>
        <location filename="../../qtcompress/gui/batch/budget.py"/>
        <source>Measured for the budget: {done:,} of {total:,}</source>
        <translation>为预算测量：{done:,} / {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>{options}, into {folder}</source>
        <translation>{options}，写入 {folder}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>{options}, reviewed, then in place of the originals</source>
        <translation>{options}，审阅后写入原图所在位置</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>{options}, in place of the originals</source>
        <translation>{options}，写入原图所在位置</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>{words}; {n:,} with settings of their own</source>
        <extracomment>For one: {words}; {n:,} with settings of its own</extracomment>
        <translation>
            <numerusform>{words}；其中 {n:,} 张有自己的设置</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>common</name>
    <message>
        <location filename="../../qtcompress/gui/common/confirmation.py"/>
        <source>Question</source>
        <translation>询问</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/confirmation.py"/>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/confirmation.py"/>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>~ estimated from a sample: the whole picture was not encoded this way.</source>
        <translation>~ 由样本估计：并未以此方式编码整张图片。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>{clause}.</source>
        <translation>{clause}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>{format} photo, quality {quality}</source>
        <translation>{format} 照片，质量 {quality}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>Encodings that competed; first those that reach the quality, by size:</source>
        <translation>参与竞争的编码；先列出达到质量的，按大小排序：</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>{name} ({detail})</source>
        <translation>{name}（{detail}）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>{label}: {figures}</source>
        <translation>{label}：{figures}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>quality {number}</source>
        <translation>质量 {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>not good enough</source>
        <translation>不够好</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>ruled out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>Lossless</source>
        <translation>无损</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>Visually lossless</source>
        <translation>视觉无损</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>Medium</source>
        <translation>中等</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>Small</source>
        <translation>小</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>{n:,} pictures</source>
        <extracomment>For one: {n:,} picture</extracomment>
        <translation>
            <numerusform>{n:,} 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>{n:,} colors</source>
        <extracomment>For one: {n:,} color</extracomment>
        <translation>
            <numerusform>{n:,} 种颜色</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>{first}, {rest}</source>
        <translation>{first}，{rest}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>less than a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>about {minutes} min</source>
        <translation>约 {minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>about {hours} h</source>
        <translation>约 {hours} 小时</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>today at {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>on {day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>{number} points</source>
        <translation>{number} 分</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>lossless</source>
        <translation>无损</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>{number} dB</source>
        <translation>{number} dB</translation>
    </message>
</context>
<context>
    <name>curve</name>
    <message>
        <location filename="../../qtcompress/gui/curve/controller.py"/>
        <source>The curve was written to {file}.</source>
        <translation>曲线已写入 {file}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>asked: {quality:g}</source>
        <translation>要求：{quality:g}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>asked: {quality:g} ({name})</source>
        <translation>要求：{quality:g}（{name}）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>original</source>
        <translation>原图</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Size and quality over the number of colors</source>
        <translation>大小和质量随颜色数的变化</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>Size of the file</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>Quality (SSIMULACRA2)</source>
        <translation>质量（SSIMULACRA2）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>{colors} (knee)</source>
        <translation>{colors}（拐点）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/place_popup.py"/>
        <source>Before</source>
        <translation>压缩前</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/place_popup.py"/>
        <source>After</source>
        <translation>压缩后</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Select a picture to see size and quality over the number of colors.</source>
        <translation>选择一张图片，即可查看大小和质量随颜色数的变化。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Points appear when they are measured.</source>
        <translation>测量完成后点会出现。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>No points are measured of this picture.</source>
        <translation>不对这张图片测量点。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Point at a dot to see its figures; click to choose its number of colors.</source>
        <translation>指向点可查看其数值；单击可选择其颜色数。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Measuring: more points appear.</source>
        <translation>正在测量：会出现更多点。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Each dot is a palette with that number of colors; photo codecs have curves of their own. The large dot is what the preview shows. Beyond the knee more bytes improve the quality little. Measured on parts of the picture at full resolution.</source>
        <translation>每个点是该颜色数的调色板；照片编解码器有各自的曲线。大点是预览所显示的。过了拐点，更多字节对质量提升不大。在图片的若干部分以全分辨率测量。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>{made}: the place that suffers most</source>
        <translation>{made}：受损最重的地方</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>&amp;Save Curve As…</source>
        <translation>曲线另存为(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>desktop</name>
    <message>
        <location filename="../../qtcompress/gui/desktop/batch_watch.py"/>
        <source>{done:,} of {total:,} pictures are compressed.</source>
        <translation>{total:,} 张图片中已压缩 {done:,} 张。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/batch_watch.py"/>
        <source>The batch has ended</source>
        <translation>批次已结束</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/controller.py"/>
        <source>Pictures are being compressed</source>
        <translation>正在压缩图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/controller.py"/>
        <source>The system did not put the computer to sleep; another program or its settings may not allow it.</source>
        <translation>系统没有让电脑进入睡眠；可能是其他程序或系统设置不允许。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/controller.py"/>
        <source>The system did not turn the computer off; another program or its settings may not allow it.</source>
        <translation>系统没有关闭电脑；可能是其他程序或系统设置不允许。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/controller.py"/>
        <source>The desktop knows no program that opens {name}.</source>
        <translation>桌面没有可打开 {name} 的程序。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>The computer goes to sleep in {time}.</source>
        <translation>电脑将在 {time}后进入睡眠。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>Sleep Now</source>
        <translation>立即睡眠</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>The computer is turned off in {time}.</source>
        <translation>电脑将在 {time}后关机。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>Turn Off Now</source>
        <translation>立即关机</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>The Batch Has Ended</source>
        <translation>批次已结束</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>Time that is left</source>
        <translation>剩余时间</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>{n} seconds</source>
        <extracomment>For one: {n} second</extracomment>
        <translation>
            <numerusform>{n} 秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <location filename="../../qtcompress/cluster/batch.py"/>
        <source>was set aside, because {count} workers died with it</source>
        <translation>已被搁置，因为有 {count} 个工作进程因它而终止</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/fetching.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>would be replaced by its own result</source>
        <translation>会被自己的结果替换</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/fetching.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>Choose another output folder.</source>
        <translation>请选择其他输出文件夹。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/installed.py"/>
        <source>Install them with &apos;pip install qtcompress[cluster]&apos;.</source>
        <translation>请用 &apos;pip install qtcompress[cluster]&apos; 安装它们。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/installed.py"/>
        <source>a cluster needs the packages {names}</source>
        <translation>集群需要软件包 {names}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/planning.py"/>
        <source>{count:,} pictures can&apos;t be reduced to {budget:,} bytes, by a sample of {measured}</source>
        <translation>根据 {measured} 张的样本，{count:,} 张图片无法缩小到 {budget:,} 字节</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/planning.py"/>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>Allow more bytes, or more formats.</source>
        <translation>请允许更多字节或更多格式。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>Start a worker with more memory, and resume.</source>
        <translation>请启动内存更大的工作进程，然后继续。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>Start one with &apos;dask scheduler&apos;, or check the address.</source>
        <translation>请用 &apos;dask scheduler&apos; 启动一个，或检查地址。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>There is no Dask scheduler at {address}</source>
        <translation>{address} 处没有 Dask 调度器</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>The worker {address} can&apos;t run qtcompress ({reason})</source>
        <translation>工作进程 {address} 无法运行 qtcompress（{reason}）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>Run &apos;pip install qtcompress[cluster]=={version}&apos; there.</source>
        <translation>请在那里运行 &apos;pip install qtcompress[cluster]=={version}&apos;。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>The worker {address} has {versions}</source>
        <translation>工作进程 {address} 有 {versions}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>Install the same version on all machines.</source>
        <translation>请在所有机器上安装相同的版本。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>needs about {need} MB of memory, and no worker has more than {most} MB</source>
        <translation>需要约 {need} MB 内存，而没有工作进程超过 {most} MB</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <location filename="../../qtcompress/engine/workers/worker.py"/>
        <location filename="../../qtcompress/gui/tasks/runner.py"/>
        <source>could not be worked on ({kind}: {error})</source>
        <translation>无法处理（{kind}：{error}）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <location filename="../../qtcompress/engine/workers/worker.py"/>
        <location filename="../../qtcompress/gui/tasks/runner.py"/>
        <source>Please report this.</source>
        <translation>请报告此问题。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>The connection to the scheduler {address} was lost</source>
        <translation>与调度器 {address} 的连接已断开</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>was being worked on when the worker died or was lost</source>
        <translation>正在处理时，工作进程终止或丢失</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>Check whether the file is damaged; the original was not changed.</source>
        <translation>请检查文件是否损坏；原图未更改。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>Check the spelling of its path.</source>
        <translation>请检查其路径的拼写。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>does not exist</source>
        <translation>不存在</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <source>Rename it.</source>
        <translation>请重命名它。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <source>has a name in it that is no path: {name}</source>
        <translation>其中有一个不是路径的名称：{name}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <source>Check the network and the permissions.</source>
        <translation>请检查网络和权限。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>can&apos;t be listed ({reason})</source>
        <translation>无法列出（{reason}）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/core/errors.py"/>
        <source>{what}.</source>
        <translation>{what}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/core/errors.py"/>
        <source>{name} {what}: {advice:lower}</source>
        <translation>{name}：{what}。{advice}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/core/errors.py"/>
        <source>{what}: {advice:lower}</source>
        <translation>{what}。{advice}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/core/text.py"/>
        <source>{first}, {rest}</source>
        <translation>{first}、{rest}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/core/text.py"/>
        <source>{first} {rest}</source>
        <translation>{first}{rest}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/animations/reading.py"/>
        <source>has {count:,} frames with {megapixels:,.0f} megapixels together, which is too much</source>
        <translation>有 {count:,} 帧，共 {megapixels:,.0f} 百万像素，太多了</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/animations/reading.py"/>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>is cut off or damaged ({error})</source>
        <translation>被截断或已损坏（{error}）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/animations/reel.py"/>
        <source>is no animation that can be read</source>
        <translation>不是可以读取的动画</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/animations/reel.py"/>
        <source>is damaged after {n} of its {count} frames</source>
        <translation>在 {count} 帧中的第 {n} 帧之后已损坏</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>The file</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It would take {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>它需要 {size_bytes:,} 字节，而原图为 {source_bytes:,} 字节。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>No smaller animation that shows the same was found.</source>
        <translation>没有找到显示相同内容的更小动画。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>holds {names}</source>
        <translation>含有{names}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>Left as it is, because {reason}.</source>
        <translation>保持原样，因为{reason}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>was not written, because the result would lack {names}</source>
        <translation>未写入，因为结果会缺少：{names}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>Please report it, with this picture if you can.</source>
        <translation>请报告此问题，如有可能请附上这张图片。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was not copied, because metadata must be removed, and that could change more of it.</source>
        <translation>未复制，因为必须删除元数据，而这可能改变更多内容。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was not copied.</source>
        <translation>未复制。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>{path} is a copy of it.</source>
        <translation>{path} 是它的副本。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was not copied, because {path} exists.</source>
        <translation>未复制，因为 {path} 已存在。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was not copied, because it carries metadata that must be removed.</source>
        <translation>未复制，因为它带有必须删除的元数据。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was copied without the metadata that must be removed.</source>
        <translation>已复制，但不含必须删除的元数据。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>loses detail in one part of the picture</source>
        <translation>会使图片某一部分丢失细节</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>shows steps in a smooth place</source>
        <translation>会在平滑处出现色阶</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>makes a smooth place lighter or darker</source>
        <translation>会使平滑处变亮或变暗</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>shows grain in a smooth place</source>
        <translation>会在平滑处出现颗粒</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>makes something small lighter or darker</source>
        <translation>会使细小部分变亮或变暗</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>changes the color of something small</source>
        <translation>会改变细小部分的颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>changes more than a JPEG of that quality</source>
        <translation>变化会比该质量的 JPEG 更大</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>each frame and its time is kept, with fewer bytes</source>
        <translation>保留每一帧及其时长，字节更少</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>lossless: every pixel of each frame is kept, and its time</source>
        <translation>无损：每一帧的每个像素及其时长都保留</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>each sample of 16 bits is kept, and only packed again</source>
        <translation>每个 16 位的值都保留，只是重新打包</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>its color profile is for other colors than its own, and was left out</source>
        <translation>其颜色配置文件属于其他类型的颜色，已被省略</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>the same pixels, only packed again</source>
        <translation>像素相同，只是重新打包</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>the same pixels, packed as JPEG XL, which gives the JPEG back byte by byte</source>
        <translation>像素相同，打包为 JPEG XL，可逐字节还原为原来的 JPEG</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>no allowed format can hold the colors of its transparent pixels</source>
        <translation>没有允许的格式能保存其透明像素的颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{success}; less {flaw}</source>
        <translation>{success}；再少{flaw}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{verdict}, in its own size of {width} x {height} pixels</source>
        <translation>{verdict}，保持自身尺寸 {width} x {height} 像素</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>resized from {old_width} x {old_height} to {width} x {height} pixels: the quality compares with the original at that size</source>
        <translation>从 {old_width} x {old_height} 缩小到 {width} x {height} 像素：质量是与该尺寸的原图比较的</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>It also keeps its size of {width} x {height} pixels.</source>
        <translation>它的尺寸 {width} x {height} 像素也保持不变。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{extra_bytes:,} of the bytes saved were {names}, left out as asked</source>
        <translation>节省的字节中有 {extra_bytes:,} 字节来自按要求省略的内容：{names}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{verdict}; {clause}</source>
        <translation>{verdict}；{clause}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{format} is the smallest for {colors}</source>
        <translation>{colors}时 {format} 最小</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{max_bytes:,} bytes only allow a quality of {score:.0f} instead of {quality:g} ({encoding})</source>
        <translation>{max_bytes:,} 字节只能达到 {score:.0f} 的质量，而不是 {quality:g}（{encoding}）</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{n} colors reach the quality</source>
        <extracomment>For one: {n} color reaches the quality</extracomment>
        <translation>
            <numerusform>{n} 种颜色达到质量要求</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{encoding} reaches the quality</source>
        <translation>{encoding} 达到质量要求</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>the picture has only {colors}: {exact}</source>
        <translation>图片只有 {colors}：{exact}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{n} colors give a quality of {score:.1f}, and of {worst:.1f} in the worst place</source>
        <extracomment>For one: {n} color gives a quality of {score:.1f}, and of {worst:.1f} in the worst place</extracomment>
        <translation>
            <numerusform>{n} 种颜色的质量为 {score:.1f}，最差处为 {worst:.1f}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{n} colors give a quality of {score:.1f}</source>
        <extracomment>For one: {n} color gives a quality of {score:.1f}</extracomment>
        <translation>
            <numerusform>{n} 种颜色的质量为 {score:.1f}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>The original is kept: at a quality of {quality:g} the smallest result ({encoding}) would take {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>保留原图：质量为 {quality:g} 时，最小的结果（{encoding}）需要 {size_bytes:,} 字节，而原图为 {source_bytes:,} 字节。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>The original is kept: at a quality of {quality:g} the smallest result ({encoding}) would take about {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>保留原图：质量为 {quality:g} 时，最小的结果（{encoding}）约需 {size_bytes:,} 字节，而原图为 {source_bytes:,} 字节。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>The original is kept: packed again with the same pixels it would take {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>保留原图：以相同的像素重新打包需要 {size_bytes:,} 字节，而原图为 {source_bytes:,} 字节。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>The original is kept: {clause}.</source>
        <translation>保留原图：{clause}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>an {encoding}</source>
        <translation>{encoding}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>a {encoding}</source>
        <translation>{encoding}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>each pixel of the smaller picture is kept</source>
        <translation>缩小后图片的每个像素都保留</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>exact at 8 bits per channel, the finer steps are lost</source>
        <translation>每通道 8 位时完全一致，更细的层次会丢失</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>exact after its colors were converted to sRGB</source>
        <translation>颜色转换为 sRGB 后完全一致</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>each pixel is kept</source>
        <translation>每个像素都保留</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>nothing is lost</source>
        <translation>没有任何损失</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>the original is smaller than {encoding} would be</source>
        <translation>原图比 {encoding} 更小</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>no result of at most {max_bytes:,} bytes can hold the same pixels</source>
        <translation>不超过 {max_bytes:,} 字节的结果都容纳不下相同的像素</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>no result of at most {max_bytes:,} bytes has a quality of {quality:.0f} or more</source>
        <translation>没有不超过 {max_bytes:,} 字节且质量不低于 {quality:.0f} 的结果</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>no allowed format can hold the same pixels in fewer bytes</source>
        <translation>允许的格式都不能用更少的字节容纳相同的像素</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{n} colors can&apos;t reach a quality of {quality:g}</source>
        <extracomment>For one: {n} color can&apos;t reach a quality of {quality:g}</extracomment>
        <translation>
            <numerusform>{n} 种颜色达不到 {quality:g} 的质量</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>no allowed format can reach a quality of {quality:g}</source>
        <translation>没有允许的格式能达到 {quality:g} 的质量</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{clause} (best: {score})</source>
        <translation>{clause}（最高：{score}）</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>{n:,} pictures that are not compressed take {size_bytes:,} bytes</source>
        <extracomment>For one: {n} picture that is not compressed takes {size_bytes:,} bytes</extracomment>
        <translation>
            <numerusform>{n:,} 张不压缩的图片占用 {size_bytes:,} 字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>These {n:,} pictures</source>
        <extracomment>For one: This picture</extracomment>
        <translation>
            <numerusform>这 {n:,} 张图片</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>a budget lowers the quality, but each pixel is to be kept</source>
        <translation>预算会降低质量，但每个像素都要保留</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>Choose another quality than lossless, or no budget.</source>
        <translation>请选择无损以外的质量，或不设预算。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>{take}, which is more than the budget of {budget:,}</source>
        <translation>{take}，超过了 {budget:,} 的预算</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>Allow more bytes, or name fewer pictures, or --force to compress results again.</source>
        <translation>请允许更多字节，或减少图片，或用 --force 再次压缩结果。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>Allow more bytes, or name fewer pictures.</source>
        <translation>请允许更多字节，或减少图片。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>{pictures} can&apos;t be reduced to {budget:,} bytes</source>
        <translation>{pictures}无法缩减到 {budget:,} 字节</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>{clause}, because {take} of the budget</source>
        <translation>{clause}，因为{take}，计入预算</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>{clause}: at a quality of {quality:g}, the lowest possible one, about {size_bytes:,.0f} are needed</source>
        <translation>{clause}：即使用最低的质量 {quality:g}，也需要约 {size_bytes:,.0f}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/left_out.py"/>
        <source>AVIF was not allowed: tried on {n} of {pictures:,} pictures, it would take {percent} % less.</source>
        <translation>未允许 AVIF：在 {pictures:,} 张图片中的 {n} 张上试过，会小 {percent} %。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>the disk quota is used up</source>
        <translation>磁盘配额已用完</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>Choose a folder that only you can write to.</source>
        <translation>请选择只有您能写入的文件夹。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>was not written, because another program changed the temporary file in {folder}</source>
        <translation>未写入，因为其他程序更改了 {folder} 中的临时文件</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <source>was not written</source>
        <translation>未写入</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>The file was read back with a different content; check the disk.</source>
        <translation>读回的文件内容不同；请检查磁盘。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>was moved or removed while it was worked on</source>
        <translation>在处理过程中被移动或删除</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <location filename="../../qtcompress/engine/files/identity.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>Compress it again when no other program changes it.</source>
        <translation>请在没有其他程序更改它时再次压缩。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>Nothing could be written to {folder}, because {why}</source>
        <translation>无法向 {folder} 写入任何内容（{why}）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>files of this size are not allowed there</source>
        <translation>该处不允许这么大的文件</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>Raise the limit of the file size.</source>
        <translation>请提高文件大小的限制。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>the folder is not writable</source>
        <translation>文件夹不可写</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>the disk is read-only</source>
        <translation>磁盘为只读</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>there is a file in the place of a folder</source>
        <translation>应为文件夹的位置有一个文件</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>its name is too long for this disk</source>
        <translation>名称对此磁盘来说太长</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>Shorten the name.</source>
        <translation>请缩短名称。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <source>could not be written to {folder}, because {why}</source>
        <translation>无法写入 {folder}（{why}）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <source>The trash can&apos;t be used on this system</source>
        <translation>此系统无法使用回收站</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <source>Keep the originals in the store of qtcompress.</source>
        <translation>请将原图保存在 qtcompress 的备份库中。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <source>The disk of {folder} has no room for the backup of an original</source>
        <translation>{folder} 所在磁盘没有空间备份原图</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>was changed while it was worked on</source>
        <translation>在处理过程中被更改</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>was not replaced</source>
        <translation>未替换</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <source>Its backup has a different content; check the disk.</source>
        <translation>其备份内容不同；请检查磁盘。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/identity.py"/>
        <source>Check whether it still exists.</source>
        <translation>请检查它是否仍存在。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/identity.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>can&apos;t be read ({reason})</source>
        <translation>无法读取（{reason}）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/identity.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <source>was changed while it was read</source>
        <translation>在读取过程中被更改</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>Leave it out; fsspec finds credentials in the environment or in its own files.</source>
        <translation>请去掉它；fsspec 会在环境变量或自己的文件中找到凭据。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>{scheme}://... holds a password or a token, which would be written into the journal</source>
        <translation>{scheme}://... 含有密码或令牌，会被写入日志</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>is in a store, and fsspec is not installed</source>
        <translation>位于存储中，但未安装 fsspec</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>Install it with &apos;pip install qtcompress[cluster]&apos;.</source>
        <translation>请用 &apos;pip install qtcompress[cluster]&apos; 安装它。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>can&apos;t be reached ({reason})</source>
        <translation>无法访问（{reason}）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>Install that package.</source>
        <translation>请安装该软件包。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>can&apos;t be reached, because fsspec knows no {scheme}:// ({reason})</source>
        <translation>无法访问，因为 fsspec 不认识 {scheme}://（{reason}）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>Check the spelling of the URL.</source>
        <translation>请检查 URL 的拼写。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <source>Check the network and the permissions, and compress it again.</source>
        <translation>请检查网络和权限，然后重新压缩。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <source>The file was read back with a different content; check the store.</source>
        <translation>读回的文件内容不同；请检查存储。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <location filename="../../qtcompress/engine/journal/preflight.py"/>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>Ask its owner for permission to write there.</source>
        <translation>请向其所有者请求写入权限。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>is read-only and is not replaced</source>
        <translation>为只读，不会被替换</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>Make it writable first.</source>
        <translation>请先使其可写。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>Rename one of them, or compress into a folder.</source>
        <translation>请重命名其中之一，或压缩到文件夹。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>is not replaced, because its result would be named {name} and a file of that name exists</source>
        <translation>不会被替换，因为其结果将命名为 {name}，而已有同名文件</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>is a link and is not replaced</source>
        <translation>是链接，不会被替换</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>Choose the file it leads to, {path}.</source>
        <translation>请选择它指向的文件 {path}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>Compress it into a folder.</source>
        <translation>请压缩到文件夹。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>has {count} names (hard links) and is not replaced: its other names would keep the old file</source>
        <translation>有 {count} 个名称（硬链接），不会被替换：其他名称会保留旧文件</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>{path} exists: choose another output folder, or allow overwriting.</source>
        <translation>{path} 已存在：请选择其他输出文件夹，或允许覆盖。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>was not replaced, because another program changed its result</source>
        <translation>未替换，因为其他程序更改了其结果</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>can&apos;t be restored, because its backup is gone, damaged, or deleted by &apos;forget&apos;</source>
        <translation>无法恢复，因为其备份已丢失、损坏，或被“forget”删除</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>was changed since it was compressed, and was left as it is</source>
        <translation>压缩后被更改，已保持原样</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>can&apos;t be restored, because another file named {name} is there now</source>
        <translation>无法恢复，因为现在那里有另一个名为 {name} 的文件</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>stays compressed, because its result {path} was changed since then</source>
        <translation>保持压缩状态，因为其结果 {path} 此后被更改</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>can&apos;t be restored, because its backup can&apos;t be read</source>
        <translation>无法恢复，因为无法读取其备份</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>请腾出空间，或选择其他磁盘上的文件夹。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>Free some space there.</source>
        <translation>请在那里腾出空间。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>Free some space there, or replace originals without a review.</source>
        <translation>请在那里腾出空间，或不经审阅直接替换原图。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>Free some space there, or choose the other kind of backup.</source>
        <translation>请在该处腾出空间，或选择另一种备份方式。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>can&apos;t be created, because {folder} is not a folder</source>
        <translation>无法创建，因为 {folder} 不是文件夹</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>is not writable</source>
        <translation>不可写</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <location filename="../../qtcompress/gui/journal/client.py"/>
        <source>{name} {clause}</source>
        <translation>{name}：{clause}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>The disk of {folder} has no room for the next result</source>
        <translation>{folder} 所在磁盘没有空间存放下一个结果</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>was not written, because a file named {name} exists</source>
        <translation>未写入，因为已有名为 {name} 的文件</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>Choose another name or folder, or try again.</source>
        <translation>请选择其他名称或文件夹，或重试。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>keeps its name, because there is already a file {file}</source>
        <translation>保留其名称，因为已有文件 {file}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was not copied, because there is already a file {file}</source>
        <translation>未复制，因为已有文件 {file}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>keeps its name, because it was changed or is gone</source>
        <translation>保留其名称，因为它被更改或已不存在</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was not copied, because it was changed or is gone</source>
        <translation>未复制，因为它被更改或已不存在</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>is gone, so {file} can&apos;t be restored</source>
        <translation>已不存在，因此无法恢复 {file}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was changed since then, and was not renamed to {file}</source>
        <translation>此后被更改，未重命名为 {file}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was not renamed to {file}, because there is a file of that name</source>
        <translation>未重命名为 {file}，因为已有同名文件</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was not renamed to {file}</source>
        <translation>未重命名为 {file}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was changed since then, and stays</source>
        <translation>此后被更改，予以保留</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>stays, because {file} is no longer there or was changed: it may be the only copy</source>
        <translation>予以保留，因为 {file} 已不存在或被更改：它可能是唯一的副本</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/formats.py"/>
        <source>{formats} or {last}</source>
        <translation>{formats} 或 {last}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>lossless</source>
        <translation>无损</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>exact 8-bit sRGB</source>
        <translation>精确的 8 位 sRGB</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>exact at its new size</source>
        <translation>在新尺寸下精确</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>{format} animation</source>
        <translation>{format} 动画</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>{format} photo</source>
        <translation>{format} 照片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>not dithered</source>
        <translation>无抖动</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>setting {number}, {variant}</source>
        <translation>设置 {number}，{variant}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>thrift {thrift:g}</source>
        <translation>节省度 {thrift:g}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>{n} colors</source>
        <extracomment>For one: {n} color</extracomment>
        <translation>
            <numerusform>{n} 种颜色</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>The original is kept: with {colors} the result would take {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>保留原图：使用 {colors}时，结果需要 {size_bytes:,} 字节，而原图为 {source_bytes:,} 字节。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>The original is kept: with {colors} the result would take about {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>保留原图：使用 {colors}时，结果约需 {size_bytes:,} 字节，而原图为 {source_bytes:,} 字节。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>must be a number from 1 to 100, or one of {qualities}, not {text}</source>
        <translation>必须是 1 到 100 的数字，或 {qualities} 之一，而不是 {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>must be a size such as 200kB or 1.5MB, not {text}</source>
        <translation>必须是 200kB 或 1.5MB 这样的大小，而不是 {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>must be some of {words}, with commas, not {text}</source>
        <translation>必须是 {words} 中的若干项，以逗号分隔，而不是 {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>can contain jxl only where its extra is installed: pip install &apos;qtcompress[jxl]&apos;</source>
        <translation>只有安装了附加组件才能包含 jxl：pip install &apos;qtcompress[jxl]&apos;</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/naming.py"/>
        <source>must be text with {known} in it ({error}), not {template}</source>
        <translation>必须是包含 {known} 的文本（{error}），而不是 {template}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/naming.py"/>
        <source>may only have {known} in braces, not {template}</source>
        <translation>花括号中只能有 {known}，而不是 {template}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/naming.py"/>
        <source>must have at least one of {known}, not {template}</source>
        <translation>必须至少包含 {known} 之一，而不是 {template}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/naming.py"/>
        <source>must name a file, not {template}</source>
        <translation>必须是文件名，而不是 {template}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/naming.py"/>
        <source>must stay below the output folder, not {template}</source>
        <translation>必须位于输出文件夹之内，而不是 {template}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>the same pixels</source>
        <translation>相同的像素</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>quality {quality:g}</source>
        <translation>质量 {quality:g}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>a given palette</source>
        <translation>指定的调色板</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>{asked} as {formats}</source>
        <translation>{asked}，格式为 {formats}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>{words}, {size}</source>
        <translation>{words}，{size}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>{words}, at most {limit:,} bytes</source>
        <translation>{words}，最多 {limit:,} 字节</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>{percent} % of the size</source>
        <translation>尺寸的 {percent} %</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>at most {megapixels} megapixels</source>
        <translation>最多 {megapixels} 百万像素</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>at most {side} pixels on the long edge</source>
        <translation>长边最多 {side} 像素</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>at most {width} x {height} pixels</source>
        <translation>最多 {width} x {height} 像素</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>must be a size such as 1920x1080, 2048, 4 MP or 50 %, not {text}</source>
        <translation>必须是 1920x1080、2048、4 MP 或 50 % 这样的尺寸，而不是 {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>must be width x height in pixels, such as 1920x1080, at most {most:,} each, not {text}</source>
        <translation>必须是以像素为单位的宽 x 高，例如 1920x1080，各最多 {most:,}，而不是 {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>must be a number of pixels from 1 to {most:,}, not {text}</source>
        <translation>必须是 1 到 {most:,} 的像素数，而不是 {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>must be a number of megapixels above 0, such as 4 or 0.5, not {text}</source>
        <translation>必须是大于 0 的百万像素数，例如 4 或 0.5，而不是 {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>must be a percentage from 1 to 99, such as 50%, not {text}</source>
        <translation>必须是 1 到 99 的百分比，例如 50%，而不是 {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/already_done.py"/>
        <source>was being worked on each time the program died</source>
        <translation>每次程序异常终止时都正在处理</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/already_done.py"/>
        <source>Check the picture, and use --force if it is not the cause.</source>
        <translation>请检查图片；如果它不是原因，请使用 --force。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/already_done.py"/>
        <source>{path} is already a result of qtcompress: compressing it again, which --force does, would lose more.</source>
        <translation>{path} 已是 qtcompress 的结果：用 --force 再次压缩会损失更多。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/already_done.py"/>
        <source>{path} exists and is the result of this picture with these options.</source>
        <translation>{path} 已存在，是此图片用这些选项得到的结果。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/already_done.py"/>
        <source>{path} was already tried with these options, and the original was kept.</source>
        <translation>{path} 已用这些选项尝试过，保留了原图。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/database.py"/>
        <source>its tables can&apos;t be read</source>
        <translation>无法读取其表</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/database.py"/>
        <location filename="../../qtcompress/engine/session.py"/>
        <source>The journal can&apos;t be kept in {folder} ({reason})</source>
        <translation>无法在 {folder} 中保存日志（{reason}）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/database.py"/>
        <location filename="../../qtcompress/engine/session.py"/>
        <source>Free some space there, or make the folder writable.</source>
        <translation>请在该处腾出空间，或使文件夹可写。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/followers.py"/>
        <source>stays as it is, and does not fit the picture, which is upright now</source>
        <translation>保持原样，但不适用于现在已转正的图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/followers.py"/>
        <source>was not copied, because it does not fit a picture that was turned upright</source>
        <translation>未复制，因为它不适用于已转正的图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/followers.py"/>
        <source>stays as it is, and does not fit the picture, which has fewer pixels now</source>
        <translation>保持原样，但不适用于现在像素更少的图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/followers.py"/>
        <source>was not copied, because it does not fit a picture of fewer pixels</source>
        <translation>未复制，因为它不适用于像素更少的图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/followers.py"/>
        <source>was not copied, because it can hold metadata that must be removed</source>
        <translation>未复制，因为它可能包含必须移除的元数据</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/opening.py"/>
        <source>The journal was damaged ({reason}) and renamed to {path}; a new one was created.</source>
        <translation>日志已损坏（{reason}），已重命名为 {path}；并创建了新日志。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/journal/opening.py"/>
        <source>It contains the {n} pictures whose originals are in the backups.</source>
        <extracomment>For one: It contains the {n} picture whose original is in the backups.</extracomment>
        <translation>
            <numerusform>它包含 {n} 张原图在备份中的图片。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/journal/opening.py"/>
        <source>The journal was lost or incomplete; {n} pictures whose originals are in the backups were recorded again. They can be undone.</source>
        <extracomment>For one: The journal was lost or incomplete; {n} picture whose original is in the backups was recorded again. It can be undone.</extracomment>
        <translation>
            <numerusform>日志丢失或不完整；已重新登记 {n} 张原图在备份中的图片。它们可以撤销。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>was changed after the program stopped in the middle of replacing it, and was left as it is</source>
        <translation>在程序替换途中停止之后被更改，已保持原样</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>Compress it again if you want to.</source>
        <translation>如果需要，请再次压缩。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>was not replaced, because its staged result is gone or damaged</source>
        <translation>未替换，因为待应用的结果已丢失或损坏</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <location filename="../../qtcompress/engine/preview/previewer.py"/>
        <source>Compress it again.</source>
        <translation>请再次压缩。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <location filename="../../qtcompress/engine/preview/previewer.py"/>
        <source>was changed since its result was staged</source>
        <translation>在其结果待应用之后被更改</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>{names} stay with its result.</source>
        <extracomment>For one: {names} stays with its result.</extracomment>
        <translation>
            <numerusform>{names}与其结果一起保留。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>Row {number} of the journal is damaged, and its picture was left as it is: compare it with its original.</source>
        <translation>日志的第 {number} 行已损坏，其图片保持原样：请与原图比较。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>is no longer there, so its result {path} stays: it may be the only copy</source>
        <translation>已不存在，因此其结果 {path} 保留：它可能是唯一的副本</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>was changed since it was compressed, so its result {path} stays: it may be the only copy</source>
        <translation>压缩后被更改，因此其结果 {path} 保留：它可能是唯一的副本</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/report.py"/>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/report.py"/>
        <source>can&apos;t be written, because there is no folder {folder}</source>
        <translation>无法写入，因为没有文件夹 {folder}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/schema.py"/>
        <source>The journal was written by a later version of qtcompress</source>
        <translation>日志由更新版本的 qtcompress 写入</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/schema.py"/>
        <source>Use that version.</source>
        <translation>请使用该版本。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/schema.py"/>
        <source>a batch is missing</source>
        <translation>缺少一个批次</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/schema.py"/>
        <source>The journal can&apos;t be used ({reason}), so nothing more was changed</source>
        <translation>无法使用日志（{reason}），因此没有再作任何更改</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/schema.py"/>
        <source>Free some space on the disk of {folder}, and try again.</source>
        <translation>请在 {folder} 所在的磁盘上释放一些空间，然后重试。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>a video</source>
        <translation>视频</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>a gain map</source>
        <translation>增益图</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>a depth map</source>
        <translation>深度图</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>another picture</source>
        <translation>另一张图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>data behind its end</source>
        <translation>文件末尾之后的数据</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>a resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>must be some of {words}, with commas, or all, not {text}</source>
        <translation>必须是 {words} 中的若干项，以逗号分隔，或为 all，而不是 {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>Left as it is, because no result of the allowed formats can hold that.</source>
        <translation>保持原样，因为允许格式的结果都无法保存它。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>Left as it is, because no result of the allowed formats can hold that. To give it up: --drop {words}, or More &gt; Give up in the window.</source>
        <translation>保持原样，因为允许格式的结果都无法保存它。要放弃它：使用 --drop {words}，或窗口中的“更多 &gt; 放弃”。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>{count} more</source>
        <translation>另外 {count} 项</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>{names} and {last}</source>
        <translation>{names}和{last}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/iptc.py"/>
        <source>Photoshop&apos;s settings</source>
        <translation>Photoshop 的设置</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/iptc.py"/>
        <source>paths or other data of Photoshop</source>
        <translation>Photoshop 的路径或其他数据</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>EXIF, place</source>
        <translation>EXIF，地点</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>goes along</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>goes along, corrected</source>
        <translation>保留，并校正</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>goes along where it fits</source>
        <translation>在能容纳的格式中保留</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>fits no result</source>
        <translation>任何结果都容不下</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>of the original only</source>
        <translation>仅属于原图</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Texts</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Thumbnail</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Tag 0x{tag:04X}</source>
        <translation>标签 0x{tag:04X}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>{shown}, and {count} more</source>
        <translation>{shown}，还有 {count} 个</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>{across:.4g} x {down:.4g} pixels an inch</source>
        <translation>每英寸 {across:.4g} × {down:.4g} 像素</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Color profile</source>
        <translation>颜色配置文件</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>results have the colors of sRGB, which needs none</source>
        <translation>结果采用 sRGB 的颜色，不需要配置文件</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>its pixels are turned upright</source>
        <translation>像素转正</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Parts</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/metadata.py"/>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>a comment</source>
        <translation>注释</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/metadata.py"/>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>the text {name}</source>
        <translation>文本 {name}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/tiff_tags.py"/>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>extra channels</source>
        <translation>额外通道</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/tiff_tags.py"/>
        <source>layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/tiff_tags.py"/>
        <location filename="../../qtcompress/engine/pictures/walks.py"/>
        <source>a georeference</source>
        <translation>地理参考</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/tiff_tags.py"/>
        <source>further pictures</source>
        <translation>更多图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/tiff_tags.py"/>
        <source>the TIFF tag {tag}</source>
        <translation>TIFF 标签 {tag}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/xml_spans.py"/>
        <source>elements within elements within elements</source>
        <translation>三层嵌套的元素</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/xml_spans.py"/>
        <source>a document type</source>
        <translation>文档类型</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/xmp_parts.py"/>
        <source>a packet that is too large for its place</source>
        <translation>对其位置来说太大的数据包</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/xmp_pointers.py"/>
        <source>a directory of other parts</source>
        <translation>其他部分的目录</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>a color table has 768 or 772 bytes, but this file has {found:,}</source>
        <translation>颜色表有 768 或 772 字节，但此文件有 {found:,} 字节</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>its version is {version}, but only 1 and 2 are known</source>
        <translation>其版本为 {version}，但只支持 1 和 2</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>one of its colors is from a color book, such as Pantone&apos;s, and has no values</source>
        <translation>其中一种颜色来自 Pantone 之类的色卡，没有数值</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>one of its colors has an unknown color space, {space}</source>
        <translation>其中一种颜色的色彩空间 {space} 未知</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>it is a picture of Aseprite, which uses the same suffix</source>
        <translation>它是使用相同后缀的 Aseprite 图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>it does not begin with the letters ASEF</source>
        <translation>它不以字母 ASEF 开头</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>one of its colors has a value that is not a number</source>
        <translation>其中一种颜色的值不是数字</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>it is a RIFF file, but not a palette</source>
        <translation>它是 RIFF 文件，但不是调色板</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>it contains no data chunk</source>
        <translation>它不含数据块</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>it is cut off after {size_bytes:,} bytes</source>
        <translation>它在 {size_bytes:,} 字节后被截断</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/color_checks.py"/>
        <source>protanopia (no red cones)</source>
        <translation>红色盲（缺红视锥细胞）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/color_checks.py"/>
        <source>deuteranopia (no green cones)</source>
        <translation>绿色盲（缺绿视锥细胞）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/color_checks.py"/>
        <source>tritanopia (no blue cones)</source>
        <translation>蓝色盲（缺蓝视锥细胞）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/edits.py"/>
        <source>a color has four values from 0 to 255, not {color}</source>
        <translation>一种颜色有四个 0 到 255 的值，而不是 {color}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/edits.py"/>
        <source>a palette has 1 to {most} colors, not {found}</source>
        <translation>一个调色板有 1 到 {most} 种颜色，而不是 {found} 种</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/edits.py"/>
        <source>the colors of a palette are distinct</source>
        <translation>调色板中的颜色各不相同</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/edits.py"/>
        <source>to merge takes two colors or more, not {found}</source>
        <translation>合并需要两种或更多颜色，而不是 {found} 种</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/edits.py"/>
        <source>all {most} colors are locked, so none can be added</source>
        <translation>全部 {most} 种颜色都已锁定，无法再添加</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>GIMP palette</source>
        <translation>GIMP 调色板</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Adobe color table</source>
        <translation>Adobe 颜色表</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Adobe color swatches</source>
        <translation>Adobe 色板</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Adobe swatch exchange</source>
        <translation>Adobe 色板交换</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>JASC palette</source>
        <translation>JASC 调色板</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Hexadecimal colors</source>
        <translation>十六进制颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>CSS properties</source>
        <translation>CSS 属性</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>Check its path.</source>
        <translation>请检查其路径。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{path} can&apos;t be read ({reason})</source>
        <translation>{path} 无法读取（{reason}）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{path} can&apos;t be used as a palette: {why}</source>
        <translation>{path} 不能用作调色板：{why}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>it has more than {size_bytes:,} bytes</source>
        <translation>它超过 {size_bytes:,} 字节</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>it contains no color</source>
        <translation>它不含颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>it contains {colors:,} colors, but a palette has at most {max_colors}</source>
        <translation>它含有 {colors:,} 种颜色，但调色板最多有 {max_colors} 种</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>A palette of only a transparent entry can&apos;t be written as {suffix}</source>
        <translation>仅有透明条目的调色板无法写为 {suffix}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Use another format, such as .gpl.</source>
        <translation>请使用其他格式，例如 .gpl。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{n} transparent entries were left out, because {suffix} can&apos;t hold them.</source>
        <extracomment>For one: {n} transparent entry was left out, because {suffix} can&apos;t hold it.</extracomment>
        <translation>
            <numerusform>{n} 个透明条目被省略，因为 {suffix} 无法容纳。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{n} translucent colors were written opaque, because {suffix} can&apos;t hold them.</source>
        <extracomment>For one: {n} translucent color was written opaque, because {suffix} can&apos;t hold it.</extracomment>
        <translation>
            <numerusform>{n} 种半透明颜色被写为不透明，因为 {suffix} 无法容纳。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{suffixes} or {last}</source>
        <translation>{suffixes} 或 {last}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{suffix} is not a palette format</source>
        <translation>{suffix} 不是调色板格式</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>A name without suffix</source>
        <translation>没有后缀的名称</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Use {known}.</source>
        <translation>请使用 {known}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>it does not begin with the words GIMP Palette</source>
        <translation>它不以 GIMP Palette 开头</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>it does not begin with the word JASC-PAL</source>
        <translation>它不以 JASC-PAL 开头</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>its third line is not the number of its colors</source>
        <translation>其第三行不是颜色数</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>it is cut off after {rows} of {n} colors</source>
        <extracomment>For one: it is cut off before its {n} color</extracomment>
        <translation>
            <numerusform>共 {n} 种颜色，在第 {rows} 种之后被截断</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>{word} in line {number} is not a color</source>
        <translation>第 {number} 行的 {word} 不是颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>line {line} is not a color of {count} numbers from 0 to 255</source>
        <translation>第 {line} 行不是由 {count} 个 0 到 255 的数字组成的颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <source>The file was left as it is.</source>
        <translation>文件保持原样。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <source>is an animation of {n} frames</source>
        <extracomment>For one: is an animation of {n} frame</extracomment>
        <translation>
            <numerusform>是 {n} 帧的动画</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <source>Here, only single pictures can be read.</source>
        <translation>此处只能读取单张图片。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <source>Animations are left as they are, as the options ask.</source>
        <translation>按照选项的要求，动画保持原样。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>Animations in its format can&apos;t be made smaller.</source>
        <translation>此格式的动画无法缩小。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <source>No animation is made smaller while colors under transparency are to stay.</source>
        <translation>在要求保留透明处颜色时，不会缩小任何动画。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>what is appended to it could not be found again behind the result</source>
        <translation>附加的内容无法在结果之后重新找到</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>its gain map is damaged</source>
        <translation>其增益图已损坏</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>its XMP packet is too large for a JPEG</source>
        <translation>其 XMP 数据包对 JPEG 来说太大</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>the result is no complete JPEG</source>
        <translation>结果不是完整的 JPEG</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>the result has something appended already</source>
        <translation>结果已附加了内容</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>its XMP packet cannot tell the length of the result</source>
        <translation>其 XMP 数据包无法说明结果的长度</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>its XMP packet has {fault}</source>
        <translation>其 XMP 数据包含有{fault}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>its parts are in another order than in its directory</source>
        <translation>其各部分的顺序与目录不同</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/carrying.py"/>
        <source>Left as it is, because the map is made for the colors of the original, and a result is in sRGB. To give it up: --drop gain-map, or More &gt; Give up in the window.</source>
        <translation>保持原样，因为增益图是为原图的颜色制作的，而结果为 sRGB。要放弃它：使用 --drop gain-map，或窗口中的“更多 &gt; 放弃”。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/carrying.py"/>
        <source>holds a gain map in color</source>
        <translation>含有彩色增益图</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>Left as it is, because no result can hold its brightness. Save it as an SDR picture first to compress it.</source>
        <translation>保持原样，因为结果无法保存其亮度。如要压缩，请先另存为 SDR 图片。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>Left as it is, because qtcompress can&apos;t convert these to sRGB. Convert it to sRGB first to compress it.</source>
        <translation>保持原样，因为 qtcompress 无法将其转换为 sRGB。如要压缩，请先转换为 sRGB。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>Left as it is, because 8 bits of that show steps in dark places when they become sRGB. Convert it to sRGB first to compress it.</source>
        <translation>保持原样，因为转换为 sRGB 后，其 8 位会在暗处出现色阶。如要压缩，请先转换为 sRGB。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>is an HDR picture ({hdr})</source>
        <translation>是 HDR 图片（{hdr}）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its values are linear light</source>
        <translation>声明其值为线性光</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its colors have a narrow range</source>
        <translation>声明其颜色为窄范围</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its colors have the primaries {primaries} and the curve {transfer} of H.273</source>
        <translation>声明其颜色使用 H.273 的原色 {primaries} 和曲线 {transfer}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its gamma is {gamma:g}</source>
        <translation>声明其伽马为 {gamma:g}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its colors are those of a profile in another file</source>
        <translation>声明其颜色属于另一个文件中的配置文件</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its colors have curves that differ</source>
        <translation>声明其各颜色的曲线不同</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/depth.py"/>
        <source>Left as it is, because a result has 256, and such a picture can be data, such as heights or a scan. Convert it to 8 bits first to compress it.</source>
        <translation>保持原样，因为结果只有 256 级，而这样的图片可能是高程或扫描之类的数据。如要压缩，请先转换为 8 位。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/depth.py"/>
        <source>has more than 256 levels of gray</source>
        <translation>有超过 256 级灰度</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/extras_reader.py"/>
        <source>its structure is damaged</source>
        <translation>其结构已损坏</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/extras_reader.py"/>
        <source>its extended XMP packet is not complete</source>
        <translation>其扩展 XMP 数据包不完整</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/extras_reader.py"/>
        <source>what is appended to it counts places from the start of the file</source>
        <translation>附加的内容从文件开头计算位置</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/extras_reader.py"/>
        <source>the index of its pictures is damaged</source>
        <translation>其图片索引已损坏</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/extras_reader.py"/>
        <source>a part that its metadata names is not where it should be</source>
        <translation>其元数据所指的部分不在应在的位置</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/icc.py"/>
        <source>a color profile that can&apos;t be used</source>
        <translation>无法使用的颜色配置文件</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/icc.py"/>
        <source>a color profile for other colors</source>
        <translation>用于其他类型颜色的颜色配置文件</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>{segment} behind the first scan</source>
        <translation>第一次扫描之后的{segment}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>further EXIF</source>
        <translation>另外的 EXIF</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>Photoshop&apos;s resolution</source>
        <translation>Photoshop 的分辨率</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>the segment APP{number} {label}</source>
        <translation>段 APP{number} {label}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>the segment APP{number}</source>
        <translation>段 APP{number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>is an animation</source>
        <translation>是动画</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <location filename="../../qtcompress/engine/pictures/pixels.py"/>
        <source>has more than 16 bits per channel</source>
        <translation>每通道超过 16 位</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <location filename="../../qtcompress/engine/pictures/pixels.py"/>
        <source>Convert it to 8 or 16 bits per channel first.</source>
        <translation>请先转换为每通道 8 或 16 位。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>tells its colors by a compressed profile</source>
        <translation>用压缩的配置文件说明其颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>has other colors than red, green and blue</source>
        <translation>含有红、绿、蓝以外的颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>has colors that are multiplied by its transparency</source>
        <translation>其颜色已与透明度相乘</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>content credentials</source>
        <translation>内容凭证</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <location filename="../../qtcompress/engine/pictures/walks.py"/>
        <source>the box {name}</source>
        <translation>盒 {name}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/plain_walks.py"/>
        <source>a fourth channel</source>
        <translation>第四个通道</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>nine-patch marks</source>
        <translation>九宫格标记</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>layers of Fireworks</source>
        <translation>Fireworks 的图层</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>the chunk {kind}</source>
        <translation>数据块 {kind}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>Its 16 bits can only be packed again, without any loss, where that saves enough.</source>
        <translation>其 16 位只能在节省足够时无损地重新打包。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>contains a text or a profile of more than {megabytes} MB, which is refused</source>
        <translation>含有超过 {megabytes} MB 的文本或配置文件，不予接受</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>Save it again without its metadata.</source>
        <translation>请不带元数据再次保存。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>Check the disk, and try again.</source>
        <translation>请检查磁盘，然后重试。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>it needs more memory than is available</source>
        <translation>所需内存超过可用内存</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>it refers to data beyond its end</source>
        <translation>它引用了末尾之后的数据</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>its end is missing</source>
        <translation>缺少末尾部分</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>its data can&apos;t be decoded</source>
        <translation>其数据无法解码</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>has the format {kind}, but its beginning is damaged, or it is a rare variant</source>
        <translation>格式为 {kind}，但其开头已损坏，或是罕见的变体</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>has the format {kind}, which qtcompress does not read</source>
        <translation>格式为 {kind}，qtcompress 不读取</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>is not a picture in a format that qtcompress reads, or its beginning is damaged</source>
        <translation>不是 qtcompress 可读格式的图片，或其开头已损坏</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>is a HEIC picture, whose decoder is missing here</source>
        <translation>是 HEIC 图片，但此处缺少其解码器</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>Install the package pi-heif.</source>
        <translation>请安装软件包 pi-heif。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>Scale it down first, or allow larger pictures (--max-megapixels).</source>
        <translation>请先缩小，或允许更大的图片（--max-megapixels）。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>has {megapixels:,.0f} megapixels, more than the limit of {limit:,.0f}</source>
        <translation>有 {megapixels:,.0f} 百万像素，超过 {limit:,.0f} 的上限</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>has {n} pages</source>
        <extracomment>For one: has {n} page</extracomment>
        <translation>
            <numerusform>有 {n} 页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>contains one icon in {n} sizes</source>
        <extracomment>For one: contains one icon in {n} size</extracomment>
        <translation>
            <numerusform>含有一个图标的 {n} 种尺寸</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>contains {n} icons</source>
        <extracomment>For one: contains {n} icon</extracomment>
        <translation>
            <numerusform>包含 {n} 个图标</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>A result can contain only one of them, so the file was left as it is.</source>
        <translation>结果只能包含其中一个，因此文件保持原样。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/walks.py"/>
        <source>the extension {label}</source>
        <translation>扩展 {label}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/walks.py"/>
        <source>a plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <source>Copy it again from its source.</source>
        <translation>请从来源重新复制。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>is neither a file nor a folder</source>
        <translation>既不是文件也不是文件夹</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <source>Check whether it was moved or renamed.</source>
        <translation>请检查它是否被移动或重命名。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <source>may not be read</source>
        <translation>没有读取权限</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>Ask its owner for permission to read it.</source>
        <translation>请向其所有者请求读取权限。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <source>is a folder, not a picture</source>
        <translation>是文件夹，不是图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>can&apos;t be opened ({reason})</source>
        <translation>无法打开（{reason}）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/file_names.py"/>
        <source>has the format {kind}, which qtcompress does not read, and was skipped</source>
        <translation>是 {kind} 文件，qtcompress 不读取，已跳过</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/file_names.py"/>
        <source>has the format {kind} and another suffix, and was skipped: choose it directly</source>
        <translation>是后缀不同的 {kind} 图片，已跳过：请直接选择它</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/incoming.py"/>
        <source>must be a date such as 2026-05-01, or an age such as 30d or 12h, not {text}</source>
        <translation>必须是 2026-05-01 这样的日期，或 30d、12h 这样的时长，而不是 {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>is the output folder itself</source>
        <translation>就是输出文件夹本身</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>stays as it is, because its result could be named {name}, and another picture beside it has that name, or its result could: rename one of the two, or compress into a folder</source>
        <translation>保持原样，因为其结果可能命名为 {name}，而旁边另一张图片或其结果也用或可能用此名称：请重命名其中之一，或压缩到文件夹</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>There is no output folder</source>
        <translation>没有输出文件夹</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>Choose an output folder.</source>
        <translation>请选择输出文件夹。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>The preset {name} also sets {settings}, which this version of qtcompress does not know, or which presets cannot change; the other settings are used.</source>
        <translation>预设 {name} 还设置了 {settings}，此版本的 qtcompress 不认识它们，或预设不能更改它们；其他设置照常使用。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>There is no preset {wanted}</source>
        <translation>没有预设 {wanted}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>Choose one of these, or a file: {names}.{broken}</source>
        <translation>请选择其中之一，或一个文件：{names}。{broken}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>it is too large for a preset</source>
        <translation>它对预设来说太大</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>{path} is no preset ({why})</source>
        <translation>{path} 不是预设（{why}）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>Save it again, or remove it.</source>
        <translation>请重新保存，或将其删除。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>The preset {path} can&apos;t be read ({reason})</source>
        <translation>预设 {path} 无法读取（{reason}）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>Choose another name.</source>
        <translation>请选择其他名称。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>{name} is a preset that comes with qtcompress</source>
        <translation>{name} 是 qtcompress 自带的预设</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>There is already a preset {name}</source>
        <translation>已有预设 {name}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>{name} comes with qtcompress and can&apos;t be deleted</source>
        <translation>{name} 是 qtcompress 自带的，无法删除</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>The preset {name} can&apos;t be deleted ({reason})</source>
        <translation>预设 {name} 无法删除（{reason}）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>Make {folder} writable.</source>
        <translation>请使 {folder} 可写。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>it has no settings</source>
        <translation>它没有设置</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>it has no name</source>
        <translation>它没有名称</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>must be one of {words}, not {text}</source>
        <translation>必须是 {words} 之一，而不是 {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>The name of a preset has 1 to {longest_name} characters</source>
        <translation>预设名称有 1 到 {longest_name} 个字符</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be a whole number from {low} to {high}, not {text}</source>
        <translation>必须是 {low} 到 {high} 的整数，而不是 {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be a number from 0 to {high:g}, not {text}</source>
        <translation>必须是 0 到 {high:g} 的数字，而不是 {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be a whole number from {low} to {high}, or auto, not {text}</source>
        <translation>必须是 {low} 到 {high} 的整数或 auto，而不是 {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be true or false, not {text}</source>
        <translation>必须是 true 或 false，而不是 {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be {words}, or some of them with commas, not {text}</source>
        <translation>必须是 {words}，或其中若干项以逗号分隔，而不是 {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be an address such as tcp://host:8786, or local, not {text}</source>
        <translation>必须是 tcp://host:8786 这样的地址或 local，而不是 {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/preview/__init__.py"/>
        <source>Its result is shown once it is compressed.</source>
        <translation>压缩后会显示其结果。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/preview/previewer.py"/>
        <source>has a staged result that is gone or damaged</source>
        <translation>待应用的结果已丢失或损坏</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/session.py"/>
        <source>Another running program works on batch {number}</source>
        <translation>另一个正在运行的程序正在处理批次 {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/session.py"/>
        <source>Close it first, or wait for its end.</source>
        <translation>请先关闭它，或等待其结束。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>could not be worked on, because no process could be started ({reason})</source>
        <translation>无法处理，因为无法启动进程（{reason}）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>Close other programs, and try again.</source>
        <translation>请关闭其他程序，然后重试。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>was stopped after {silent_s:.0f} seconds without a sign of progress</source>
        <translation>{silent_s:.0f} 秒没有进展，已停止</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>signal {number}</source>
        <translation>信号 {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>which the system sends when memory runs out</source>
        <translation>系统在内存耗尽时发送</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>while it worked on this file</source>
        <translation>正在处理此文件时</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>ended the process that worked on it ({name}, {why})</source>
        <translation>使处理它的进程终止（{name}，{why}）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>ended the process that worked on it (status {code})</source>
        <translation>使处理它的进程终止（状态 {code}）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/worker.py"/>
        <source>takes more memory than a picture of its size needs</source>
        <translation>占用的内存超过同尺寸图片所需</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/worker.py"/>
        <source>Check whether it is damaged.</source>
        <translation>请检查它是否损坏。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/budget.py"/>
        <source>The pictures with settings of their own alone take about {taken:,} of the {room_bytes:,} bytes</source>
        <translation>仅有单独设置的图片就要占约 {taken:,} 字节（共 {room_bytes:,} 字节）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/budget.py"/>
        <source>Allow more bytes, or give these pictures the common settings.</source>
        <translation>请允许更多字节，或让这些图片使用共同设置。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/cluster.py"/>
        <source>Free some space on its disk.</source>
        <translation>请在其磁盘上腾出一些空间。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/cluster.py"/>
        <source>a cluster needs the journal, which can&apos;t be kept</source>
        <translation>集群需要日志，而日志无法保存</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/cluster.py"/>
        <source>Keep originals in the store.</source>
        <translation>请将原件保存在存储中。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/cluster.py"/>
        <source>other machines don&apos;t see the trash of this one</source>
        <translation>其他机器看不到这台机器的回收站</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>was being worked on when the program died; it is set aside. Compress tries it again, alone.</source>
        <translation>程序异常终止时正在处理，已搁置。“压缩”会单独重试</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>Originals can be replaced only if the journal can be written, because undo needs it</source>
        <translation>只有能写入日志时才能替换原图，因为撤销需要它</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>The budget can&apos;t be planned without a journal</source>
        <translation>没有日志就无法规划预算</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>Remove the budget, or make the folder of the journal writable.</source>
        <translation>请取消预算，或使日志文件夹可写。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Fewer than two of these pictures can be read</source>
        <translation>这些图片中可读取的不到两张</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Read the messages of their rows.</source>
        <translation>请阅读各行的消息。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>The picture can&apos;t be read</source>
        <translation>无法读取图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Read the message of its row.</source>
        <translation>请阅读其所在行的消息。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/1-16-colors.json"/>
        <source>16 colors</source>
        <translation>16 色</translation>
    </message>
    <message>
        <location filename="../../resources/presets/1-16-colors.json"/>
        <source>A palette of 16 colors, with 4 bits per pixel: flat areas and small files.</source>
        <translation>16 色调色板，每像素 4 位：平坦的色块和较小的文件。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/2-32-colors.json"/>
        <source>32 colors</source>
        <translation>32 色</translation>
    </message>
    <message>
        <location filename="../../resources/presets/2-32-colors.json"/>
        <source>A palette of 32 colors.</source>
        <translation>32 色调色板。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/3-256-colors.json"/>
        <source>256 colors</source>
        <translation>256 色</translation>
    </message>
    <message>
        <location filename="../../resources/presets/3-256-colors.json"/>
        <source>A palette of 256 colors, the maximum, with 8 bits per pixel.</source>
        <translation>最多 256 色的调色板，每像素 8 位。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/4-web-graphics.json"/>
        <source>Web graphics</source>
        <translation>网页图形</translation>
    </message>
    <message>
        <location filename="../../resources/presets/4-web-graphics.json"/>
        <source>Screenshots, logos, and drawings for a web page: the smallest palette picture with high quality, as PNG or WebP, without metadata about people or places.</source>
        <translation>用于网页的屏幕截图、徽标和图画：高质量的最小调色板图片，PNG 或 WebP，不含人物或地点的元数据。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/5-photo-gallery.json"/>
        <source>Photo gallery</source>
        <translation>照片图库</translation>
    </message>
    <message>
        <location filename="../../resources/presets/5-photo-gallery.json"/>
        <source>Photographs for viewing: for each, the smallest of PNG, WebP, and JPEG with high quality.</source>
        <translation>供观看的照片：每张取 PNG、WebP 和 JPEG 中高质量的最小者。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/6-visually-lossless.json"/>
        <source>Visually lossless</source>
        <translation>视觉无损</translation>
    </message>
    <message>
        <location filename="../../resources/presets/6-visually-lossless.json"/>
        <source>The smallest files that look the same as the originals side by side.</source>
        <translation>与原图并排看起来相同的最小文件。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/7-smallest.json"/>
        <source>Smallest</source>
        <translation>最小</translation>
    </message>
    <message>
        <location filename="../../resources/presets/7-smallest.json"/>
        <source>The smallest files of acceptable quality: AVIF competes, too, and all metadata is removed.</source>
        <translation>质量可接受的最小文件：AVIF 也参与竞争，并删除所有元数据。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/8-for-the-web.json"/>
        <source>For the web</source>
        <translation>用于网页</translation>
    </message>
    <message>
        <location filename="../../resources/presets/8-for-the-web.json"/>
        <source>Pictures for a web page or a shared album: at most 2048 pixels on the long edge, high quality, without metadata about people or places.</source>
        <translation>用于网页或共享相册的图片：长边最多 2048 像素，高质量，不含人物或地点的元数据。</translation>
    </message>
    <message>
        <location filename="../../resources/presets/9-for-mail.json"/>
        <source>For mail</source>
        <translation>用于邮件</translation>
    </message>
    <message>
        <location filename="../../resources/presets/9-for-mail.json"/>
        <source>Pictures to attach to a message: at most 1600 pixels on the long edge, as JPEG or PNG, which every program shows, without metadata about people or places.</source>
        <translation>作为邮件附件的图片：长边最多 1600 像素，采用任何程序都能显示的 JPEG 或 PNG，不含人物或地点的元数据。</translation>
    </message>
</context>
<context>
    <name>gallery</name>
    <message>
        <location filename="../../qtcompress/gui/gallery/changes.py"/>
        <source>You rejected its result: the original stays.</source>
        <translation>您拒绝了其结果：原图保留。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <source>Before</source>
        <translation>压缩前</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <source>After</source>
        <translation>压缩后</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Saving</source>
        <translation>节省</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <source>Worst</source>
        <translation>最差</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>To do</source>
        <translation>待处理</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Will be left as they are</source>
        <translation>将保持原样</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Compressed</source>
        <translation>已压缩</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Staged, to be applied</source>
        <translation>待应用</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Originals kept</source>
        <translation>保留原图</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Set aside</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Failed, skipped or set aside</source>
        <translation>失败、跳过或搁置</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/folder_header.py"/>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>compressing</source>
        <translation>正在压缩</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>compressed</source>
        <translation>已压缩</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>staged</source>
        <translation>待应用</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>set aside</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>will be left as it is</source>
        <translation>将保持原样</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>It has settings of its own.</source>
        <translation>它有自己的设置。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>out of date</source>
        <translation>已过时</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>It was made with other options than those chosen now; Compress makes it again.</source>
        <translation>它是用与当前不同的选项生成的；“压缩”会重新生成。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Edited by you</source>
        <translation>由您编辑</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Edited by you for {n:,} pictures</source>
        <extracomment>For one: Edited by you for {n:,} picture</extracomment>
        <translation>
            <numerusform>由您为 {n:,} 张图片编辑</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Shared by {n:,} pictures</source>
        <extracomment>For one: Shared by {n:,} picture</extracomment>
        <translation>
            <numerusform>由 {n:,} 张图片共用</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>From {file}</source>
        <translation>来自 {file}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>From a file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>{source}, costs {cost}</source>
        <translation>{source}，代价 {cost}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Animation: {frames} frames, {seconds} seconds</source>
        <translation>动画：{frames} 帧，{seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>{frames} · {seconds} s</source>
        <translation>{frames} · {seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>becomes {result}</source>
        <translation>变为 {result}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>own settings</source>
        <translation>自己的设置</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>PSNR {number}</source>
        <translation>PSNR {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>It waits to be applied.</source>
        <translation>等待应用。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>{figures}.</source>
        <translation>{figures}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Palette: {description}</source>
        <translation>调色板：{description}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Its result will be {path}.</source>
        <translation>其结果将是 {path}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Its result will be {formats}, whichever is smallest, in {folder}.</source>
        <translation>其结果将是 {formats} 中最小者，位于 {folder}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/list_header.py"/>
        <source>descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/list_header.py"/>
        <source>ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/list_header.py"/>
        <source>not sorted</source>
        <translation>未排序</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/loader.py"/>
        <source>The same goes for {n:,} other paths.</source>
        <extracomment>For one: The same goes for {n:,} other path.</extracomment>
        <translation>
            <numerusform>另外 {n:,} 个路径也是如此。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/loader.py"/>
        <source>{n:,} pictures were left out, as the options under More ask.</source>
        <extracomment>For one: {n:,} picture was left out, as the options under More ask.</extracomment>
        <translation>
            <numerusform>按照“更多”中的选项，{n:,} 张图片未添加。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/loader.py"/>
        <source>No pictures were found there.</source>
        <translation>那里没有找到图片。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>No picture matches the filter.</source>
        <translation>没有符合筛选条件的图片。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>Show only the pictures that Compress would leave as they are; each row says why.</source>
        <translation>只显示压缩时会保持原样的图片；每行说明原因。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>Show All</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>Remove all filters.</source>
        <translation>清除所有筛选条件。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>{n:,} pictures will be left as they are.</source>
        <extracomment>For one: {n:,} picture will be left as it is.</extracomment>
        <translation>
            <numerusform>{n:,} 张图片将保持原样。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/removal.py"/>
        <source>Clear List</source>
        <translation>清空列表</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/removal.py"/>
        <source>Remove {n:,} Pictures</source>
        <extracomment>For one: Remove {n:,} Picture</extracomment>
        <translation>
            <numerusform>移除 {n:,} 张图片</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Parts of names; also words such as kind:png or state:failed. All must apply.</source>
        <translation>名称的一部分；也可用 kind:png 或 state:failed 这样的词。必须全部符合。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Search by name, kind and state</source>
        <translation>按名称、类型和状态搜索</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Group by Folder</source>
        <translation>按文件夹分组</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Fold All Folders</source>
        <translation>折叠所有文件夹</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Unfold All Folders</source>
        <translation>展开所有文件夹</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Unfolded Folders</source>
        <translation>已展开的文件夹</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Which pictures are shown</source>
        <translation>显示哪些图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>In which order</source>
        <translation>排列顺序</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Size of the result</source>
        <translation>结果大小</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Worst place</source>
        <translation>最差处</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/tile_delegate.py"/>
        <source>q {number}</source>
        <translation>质量 {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/tile_delegate.py"/>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/tile_delegate.py"/>
        <source>→ {result}</source>
        <translation>→ {result}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/view.py"/>
        <source>Gallery</source>
        <translation>图库</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Begun</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Results in</source>
        <translation>结果位置</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>place of the originals</source>
        <translation>原图所在位置</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Compressed</source>
        <translation>已压缩</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Saved</source>
        <translation>已节省</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/client.py"/>
        <source>undone {done:,} of {total:,}</source>
        <translation>已撤销 {done:,} / {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/client.py"/>
        <source>replaced {done:,} of {total:,}</source>
        <translation>已替换 {done:,} / {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/client.py"/>
        <source>taken back {done:,} of {total:,}</source>
        <translation>已收回 {done:,} / {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/client.py"/>
        <source>removed {done:,} of {total:,}</source>
        <translation>已删除 {done:,} / {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>No batch was run yet.</source>
        <translation>还没有运行过批次。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Left as they are</source>
        <translation>保持原样的图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Pictures that were left as they are, and the reasons</source>
        <translation>保持原样的图片及其原因</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Discard</source>
        <translation>丢弃(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Try Again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Export Report…</source>
        <translation>导出报告(&amp;X)…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Write the result of each picture to a table (CSV) or to JSON.</source>
        <translation>将每张图片的结果写入表格（CSV）或 JSON。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Remove &amp;Backups</source>
        <translation>删除备份(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Free space: remove the originals of this batch that are kept for undo.</source>
        <translation>腾出空间：删除为撤销而保留的此批次的原图。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Re&amp;move All</source>
        <translation>全部删除(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Free space: remove all originals that are kept for undo.</source>
        <translation>腾出空间：删除为撤销而保留的所有原图。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Remove the backups of this batch, {size}? Then its originals can&apos;t be restored: undo is no longer possible.</source>
        <translation>要删除此批次的备份（{size}）吗？之后无法恢复其原图：不能再撤销。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Remove {size} for Good</source>
        <translation>永久删除 {size}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Keep Them</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Remove the backups of all batches, {size}? Then none of these originals can be restored: undo is no longer possible.</source>
        <translation>要删除所有批次的备份（{size}）吗？之后这些原图都无法恢复：不能再撤销。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Backups of replaced originals take {size}.</source>
        <translation>已替换原图的备份占用 {size}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_actions.py"/>
        <source>The report was written to {path}.</source>
        <translation>报告已写入 {path}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Apply All</source>
        <translation>全部应用</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Replace the originals by the staged results; backups are kept.</source>
        <translation>用待应用的结果替换原图；备份会保留。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Discard All</source>
        <translation>全部丢弃</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Delete the staged results; the originals stay as they are.</source>
        <translation>删除待应用的结果；原图保持原样。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Compress the pictures that were left, with the options of that batch.</source>
        <translation>用该批次的选项压缩剩余的图片。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Compress the pictures that were left, then those that were set aside, one at a time.</source>
        <translation>压缩剩余的图片，然后逐张压缩被搁置的图片。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Show the pictures of this batch in the gallery, before and after.</source>
        <translation>在图库中显示此批次的图片，压缩前后对照。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Go On</source>
        <translation>接着做</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Compress the pictures that are left, with the options of that batch.</source>
        <translation>用该批次的选项压缩剩余的图片。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Retry</source>
        <translation>再试</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Try again to write the results, and go on.</source>
        <translation>再次尝试写入结果，然后继续。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Stop this batch. Compress then begins another one, with the options as they are.</source>
        <translation>停止此批次。之后“压缩”会按当前选项开始新的批次。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Show only the pictures that failed, were skipped or set aside.</source>
        <translation>只显示失败、跳过或搁置的图片。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Open Folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Show the results in the file manager.</source>
        <translation>在文件管理器中显示结果。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Undo this batch: restore its originals, or remove its results.</source>
        <translation>撤销此批次：恢复其原图，或删除其结果。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>List all batches.</source>
        <translation>列出所有批次。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Leave It</source>
        <translation>就这样</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Do not offer this again: the pictures that are left stay as they are. The history keeps the batch.</source>
        <translation>不再提示：剩余的图片保持原样。历史记录保留此批次。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>News</source>
        <translation>消息</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Close the news</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>No original is replaced before you apply the results: all of them here, or the selected pictures with the keys A (apply) and X (reject).</source>
        <translation>在您应用结果之前不会替换任何原图：可在此全部应用，或用按键 A（应用）和 X（拒绝）处理选中的图片。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} left</source>
        <translation>剩余 {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} set aside</source>
        <translation>搁置 {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} staged</source>
        <translation>待应用 {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} not done</source>
        <translation>未完成 {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} compressed</source>
        <translation>已压缩 {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Stopped: {parts}, {left} left.</source>
        <translation>已停止：{parts}，剩余 {left}。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} originals kept</source>
        <extracomment>For one: {n:,} original kept</extracomment>
        <translation>
            <numerusform>保留原图 {n:,}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} skipped</source>
        <translation>跳过 {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} failed</source>
        <translation>失败 {number}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Budget: at a quality of {quality}, {n:,} pictures take about {size} of {room}.</source>
        <extracomment>For one: Budget: at a quality of {quality}, {n:,} picture takes about {size} of {room}.</extracomment>
        <translation>
            <numerusform>预算：质量为 {quality} 时，{n:,} 张图片约占 {size}（共 {room}）。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{sentence} The batch is paused; for another folder, stop it and compress again.</source>
        <translation>{sentence}批次已暂停；如需使用其他文件夹，请停止后重新压缩。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{sentence} The batch is paused.</source>
        <translation>{sentence}批次已暂停。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Staged {when}: {pictures}, {saved} smaller.</source>
        <translation>待应用（{when}）：{pictures}，减小 {saved}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Staged: {pictures}, {saved} smaller.</source>
        <translation>待应用：{pictures}，减小 {saved}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} left.</source>
        <translation>剩余 {number}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{parts}.</source>
        <translation>{parts}。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>A batch of {pictures} was interrupted {when}: {n:,} are done.</source>
        <extracomment>For one: A batch of {pictures} was interrupted {when}: {n:,} is done.</extracomment>
        <translation>
            <numerusform>{when}，一个批次（{pictures}）被中断：完成 {n:,} 张。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>A batch of {pictures} was interrupted {when}: none is done.</source>
        <translation>{when}，一个批次（{pictures}）被中断：一张都没有完成。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{name} was being worked on when the program died; it is set aside.</source>
        <translation>程序异常终止时正在处理 {name}；已将其搁置。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{name} and {n:,} others were being worked on when the program died; they are set aside.</source>
        <extracomment>For one: {name} and {n:,} other were being worked on when the program died; they are set aside.</extracomment>
        <translation>
            <numerusform>程序异常终止时正在处理 {name} 和另外 {n:,} 张；已将它们搁置。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Undone: {n:,} originals were restored</source>
        <extracomment>For one: Undone: {n:,} original was restored</extracomment>
        <translation>
            <numerusform>已撤销：恢复了 {n:,} 张原图</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Undone: {n:,} results were removed</source>
        <extracomment>For one: Undone: {n:,} result was removed</extracomment>
        <translation>
            <numerusform>已撤销：删除了 {n:,} 个结果</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{clause}, with {n:,} sidecars.</source>
        <extracomment>For one: {clause}, with {n:,} sidecar.</extracomment>
        <translation>
            <numerusform>{clause}，连同 {n:,} 个附属文件。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>You stopped the undo; the other pictures are unchanged.</source>
        <translation>您停止了撤销；其他图片未更改。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>The same goes for files of {n:,} other pictures.</source>
        <extracomment>For one: The same goes for files of {n:,} other picture.</extracomment>
        <translation>
            <numerusform>另外 {n:,} 张图片的文件也是如此。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} originals were replaced.</source>
        <extracomment>For one: {n:,} original was replaced.</extracomment>
        <translation>
            <numerusform>替换了 {n:,} 张原图。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>You stopped it.</source>
        <translation>您停止了操作。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} results rejected; the originals stay.</source>
        <extracomment>For one: {n:,} result rejected; the original stays.</extracomment>
        <translation>
            <numerusform>拒绝了 {n:,} 个结果；原图保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} results still wait to be applied.</source>
        <extracomment>For one: {n:,} result still waits to be applied.</extracomment>
        <translation>
            <numerusform>仍有 {n:,} 个结果等待应用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} staged results discarded; the originals are unchanged.</source>
        <extracomment>For one: {n:,} staged result discarded; the originals are unchanged.</extracomment>
        <translation>
            <numerusform>丢弃了 {n:,} 个待应用的结果；原图未更改。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{size} of backups removed; you stopped it, and the other backups are kept.</source>
        <translation>删除了 {size} 的备份；您停止了操作，其他备份保留。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{size} of backups removed; these batches can no longer be undone.</source>
        <extracomment>For one: {size} of backups removed; the batch can no longer be undone.</extracomment>
        <translation>
            <numerusform>删除了 {size} 的备份；所涉批次不能再撤销。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} undone</source>
        <translation>已撤销 {number}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} pictures left as they are.</source>
        <extracomment>For one: {n:,} picture left as it is.</extracomment>
        <translation>
            <numerusform>{n:,} 张图片保持原样。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>The history lists the others.</source>
        <translation>其余见历史记录。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/review.py"/>
        <source>Raise Quality of {n:,} Pictures</source>
        <extracomment>For one: Raise Quality of {n:,} Picture</extracomment>
        <translation>
            <numerusform>提高 {n:,} 张图片的质量</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/review_bar.py"/>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/review_bar.py"/>
        <source>End Review</source>
        <translation>结束审阅</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/review_bar.py"/>
        <source>Review, worst place first: {decided:,} decided, {left:,} left.</source>
        <translation>审阅，最差处优先：已决定 {decided:,}，剩余 {left:,}。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/review_bar.py"/>
        <source>Review: {n:,} results decided, none is left.</source>
        <extracomment>For one: Review: {n:,} result decided, none is left.</extracomment>
        <translation>
            <numerusform>审阅：已决定 {n:,} 个结果，没有剩余。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>options</name>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>As seen</source>
        <translation>按视觉</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>sRGB</source>
        <translation>sRGB</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Fast</source>
        <translation>快速</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Smallest</source>
        <translation>最小</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Leave alone</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Make smaller</source>
        <translation>缩小文件</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Convert, too</source>
        <translation>也可转换</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Smaller animations keep each frame, its time, and how often they play. They become an AVIF, a WebP or an APNG only where that is allowed here, where the format competes, and where it is smaller.</source>
        <translation>变小的动画保留每一帧、其时长和播放次数。只有在此处允许、该格式参与比较并且更小时，才会变为 AVIF、WebP 或 APNG。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>The names of results in the output folder: {name} is the name of the picture, {folder} that of its folder, {colors} the number of colors, {date} the day of its last change; / starts a folder.</source>
        <translation>输出文件夹中结果的名称：{name} 是图片的名称，{folder} 是其文件夹的名称，{colors} 是颜色数，{date} 是最后修改的日期；/ 开始一个文件夹。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>How much quality is traded for smaller files where the loss is hardly visible: 0 is none, 1 fits most pictures. If a quality is chosen, up to six times as much, as far as that quality allows.</source>
        <translation>在几乎看不出损失之处，为减小文件而放弃多少质量：0 为不放弃，1 适合大多数图片。如果选择了质量，则在该质量允许的范围内最多为六倍。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>The scheduler of a Dask cluster whose workers compress the pictures, such as tcp://host:8786, or local to try it on this machine. They must see the same folders. Without an address, this machine compresses.</source>
        <translation>由其工作进程压缩图片的 Dask 集群的调度器，例如 tcp://host:8786，或用 local 在本机试用。它们必须能看到相同的文件夹。没有地址时由本机压缩。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>A template {reason}.
{tip}</source>
        <translation>模板{reason}。
{tip}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>It {reason}.
{tip}</source>
        <translation>{reason}。
{tip}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Larger pictures are refused before they are opened. One of 200 megapixels may take 4 GB of memory.</source>
        <translation>更大的图片在打开之前就被拒绝。200 百万像素的图片可能占用 4 GB 内存。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>&amp;Keep the original if not smaller</source>
        <translation>不变小则保留原图(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>A result that is not smaller than its original is not written.</source>
        <translation>不比原图小的结果不会写入。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Cop&amp;y kept originals, too</source>
        <translation>保留的原图也复制(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>The output folder then holds the whole gallery.</source>
        <translation>这样输出文件夹就包含整个图库。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Replace files in the output folder</source>
        <translation>替换输出文件夹中的文件</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Otherwise pictures whose result exists already are skipped.</source>
        <translation>否则跳过结果已存在的图片。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Compress finished pictures again</source>
        <translation>再次压缩已完成的图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Also pictures that the journal lists as done with these options, or during which the program died.</source>
        <translation>也包括日志中记为已用这些选项完成的图片，或处理时程序异常终止的图片。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Keep file d&amp;ates</source>
        <translation>保留文件日期(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Results get the file dates of their originals.</source>
        <translation>结果沿用其原图的文件日期。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Keep permissio&amp;ns</source>
        <translation>保留权限(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Results get the file permissions of their originals.</source>
        <translation>结果沿用其原图的文件权限。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Keep e&amp;xtended attributes</source>
        <translation>保留扩展属性(&amp;X)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Attributes such as the tags and comments of a file manager.</source>
        <translation>例如文件管理器的标签和注释等属性。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Keep colors under transparency</source>
        <translation>保留透明处的颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Fully transparent pixels keep the color that they have, as game engines need it. Where these are several colors, only lossless results are made.</source>
        <translation>完全透明的像素保留其颜色，以满足游戏引擎的需要。如果有多种颜色，则只生成无损结果。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>How many pictures are compressed at the same time.</source>
        <translation>同时压缩多少张图片。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source> MP</source>
        <translation> MP</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>How much time is spent on smaller files.</source>
        <translation>为更小的文件花多少时间。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>How the distance between two colors is measured.</source>
        <translation>如何度量两种颜色之间的距离。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>&amp;Give up</source>
        <translation>放弃(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Names of res&amp;ults</source>
        <translation>结果名称(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>&amp;Pictures at once</source>
        <translation>同时处理(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Largest picture</source>
        <translation>最大图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Animations</source>
        <translation>动画</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Effort</source>
        <translation>力度</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Co&amp;mpare colors</source>
        <translation>颜色比较(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Size over quality</source>
        <translation>大小优先于质量</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Number of Colors</source>
        <translation>更改颜色数</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Quality</source>
        <translation>更改质量</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Formats</source>
        <translation>更改格式</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Size Limit</source>
        <translation>更改大小上限</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Gallery Budget</source>
        <translation>更改图库预算</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change What a Result Must Save</source>
        <translation>更改结果所需的节省</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change What a Loss Must Save</source>
        <translation>更改有损所需的节省</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Dithering</source>
        <translation>更改抖动</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Dithering Strength</source>
        <translation>更改抖动强度</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Output Folder</source>
        <translation>更改输出文件夹</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Place of Results</source>
        <translation>更改结果位置</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Size of Results</source>
        <translation>更改结果的尺寸</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Metadata</source>
        <translation>更改元数据</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Options</source>
        <translation>更改选项</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>What results may lack. Otherwise a video or a gain map goes along into the result, and a picture with layers or a georeference stays as it is. What is checked here makes more pictures smaller, and is lost in their results.</source>
        <translation>结果可以缺少的内容。否则视频或增益图会带入结果，而带图层或地理参考的图片保持原样。在此勾选的内容可使更多图片变小，但会在其结果中丢失。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Videos of motion photos</source>
        <translation>动态照片的视频</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Gain maps (HDR)</source>
        <translation>增益图（HDR）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Depth maps</source>
        <translation>深度图</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Second pictures</source>
        <translation>第二张图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Data behind the end</source>
        <translation>文件末尾之后的数据</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Georeferences</source>
        <translation>地理参考</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Extra channels</source>
        <translation>额外通道</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Content credentials</source>
        <translation>内容凭证</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Texts and comments</source>
        <translation>文本和注释</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>IPTC</source>
        <translation>IPTC</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Unknown data</source>
        <translation>未知数据</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>What results may lack</source>
        <translation>结果可以缺少的内容</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>{n} kinds of content</source>
        <extracomment>For one: {n} kind of content</extracomment>
        <translation>
            <numerusform>{n} 类内容</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>No kinds of content</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Off</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Ordered</source>
        <translation>有序</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Diffused</source>
        <translation>扩散</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>How the steps between the colors of the palette are hidden: diffused looks smooth, ordered has an even grain, off leaves flat areas.</source>
        <translation>如何隐藏调色板颜色之间的台阶：扩散看起来平滑，有序有均匀的颗粒，无则保留平坦色块。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>The number of colors (K): the most entries in the palette of each picture. Fewer colors make smaller files.</source>
        <translation>颜色数（K）：每张图片的调色板最多的颜色数。颜色越少，文件越小。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>For each picture formats compete, and the smallest file that reaches the quality wins. All are measured.</source>
        <translation>每张图片由各种格式竞争，达到质量的最小文件胜出。全部经过实测。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>The batch that runs: {words}. Changes below are for the next one.</source>
        <translation>正在运行的批次：{words}。下面的更改用于下一批次。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Options of the batch that runs</source>
        <translation>正在运行的批次的选项</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Reset to Defaults</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Size li&amp;mit</source>
        <translation>大小限制(&amp;Z)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>All to&amp;gether</source>
        <translation>合计最多(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>A result must save</source>
        <translation>结果至少节省</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>A loss must save</source>
        <translation>有损至少节省</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Met&amp;adata</source>
        <translation>元数据(&amp;J)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>&amp;Dithering</source>
        <translation>抖动(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>&amp;Strength</source>
        <translation>强度(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>F&amp;ind the smallest file</source>
        <translation>寻找最小的文件(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Number of &amp;colors (K)</source>
        <translation>颜色数(&amp;C)（K）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Number of colors</source>
        <translation>颜色数</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Number of colors, in powers of two</source>
        <translation>颜色数（2 的幂）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Strength of dithering in percent</source>
        <translation>抖动强度（百分比）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>How strongly: less gives smoother and smaller results, more gives truer colors.</source>
        <translation>强度：越弱结果越平滑、越小，越强颜色越真实。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>The quality that every result must reach, measured on the whole picture by SSIMULACRA2: 100 is the original, 90 looks the same side by side.</source>
        <translation>每个结果必须达到的质量，用 SSIMULACRA2 在整张图片上测量：100 为原图，90 并排看起来相同。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>A palette, with the number of colors that gives the smallest file at the chosen quality.</source>
        <translation>在所选质量下文件最小的颜色数的调色板。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>A palette, lossless, or lossy for photographs.</source>
        <translation>调色板、无损，或用于照片的有损。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>For photographs; every program can open it.</source>
        <translation>用于照片；所有程序都能打开。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>For photographs; the smallest files, slow to encode. Programs from before 2021 can&apos;t open it.</source>
        <translation>用于照片；文件最小，编码较慢。2021 年以前的程序无法打开。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>For photographs and drawings; a JPEG that becomes one without any loss can be had back byte by byte. Few programs open it yet.</source>
        <translation>用于照片和图画；无损转换的 JPEG 可以逐字节还原。目前能打开它的程序还不多。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>Only palettes compete, as PNG or WebP: for screenshots, drawings and logos with sharp edges.</source>
        <translation>只有调色板参与竞争，PNG 或 WebP：用于边缘清晰的屏幕截图、图画和徽标。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>The largest size of each file, such as 200 kB; it has priority over any quality but lossless. Empty for any size.</source>
        <translation>每个文件的最大大小，例如 200 kB；除无损外，优先于任何质量。留空则不限。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>The largest size of all results together, such as 60 MB. Compress then measures all pictures first, and finds the best quality that they can have in common. Empty for any size.</source>
        <translation>所有结果合计的最大大小，例如 60 MB。压缩时会先测量所有图片，找出它们能共有的最佳质量。留空表示不限。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>A result that loses something must be this much smaller than its original, packed again with the same pixels. Otherwise the pixels stay as they are. 0 accepts any smaller file.</source>
        <translation>有损的结果必须比以相同的像素重新打包的原图小这么多，否则像素保持原样。0 表示接受任何更小的文件。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>A result must be this much smaller than its original. At a chosen quality, one that loses something of a JPEG again must be 10 % smaller at least. Otherwise the original stays as it is. 0 accepts any smaller file.</source>
        <translation>结果必须比原图小这么多。选定质量时，再次损失 JPEG 内容的结果必须至少小 10 %，否则原图保持原样。0 表示接受任何更小的文件。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>This Pillow, which writes the files, was built without AVIF: it can&apos;t compete.</source>
        <translation>写入文件的 Pillow 在构建时未包含 AVIF，因此它无法参与竞争。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>At least one format must stay.</source>
        <translation>必须至少保留一种格式。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>A limit {reason}.
{tip}</source>
        <translation>上限{reason}。
{tip}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>By number</source>
        <translation>按数值</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>Quality by name</source>
        <translation>按名称选择质量</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>Quality as a SSIMULACRA2 score</source>
        <translation>质量（SSIMULACRA2 分数）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>{label} may be used</source>
        <translation>可以使用 {label}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>Palettes on&amp;ly</source>
        <translation>仅调色板(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>any size</source>
        <translation>不限大小</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>The largest size of each file</source>
        <translation>每个文件的最大大小</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>The largest size of all results together</source>
        <translation>所有结果合计的最大大小</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>&amp;Quality</source>
        <translation>质量(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>This is for pictures that are added from now on.</source>
        <translation>这适用于从现在起添加的图片。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Only pictures whose names fit one of these patterns, such as *.jpg, IMG_*. Empty for all.</source>
        <translation>仅名称符合这些模式之一的图片，例如 *.jpg, IMG_*。留空则为全部。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>No pictures whose names fit one of these patterns; one with / is for the path in the folder.</source>
        <translation>不含名称符合这些模式之一的图片；带 / 的模式针对文件夹内的路径。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Only pictures of at least this size, such as 100 kB. Empty for all.</source>
        <translation>仅不小于此大小的图片，例如 100 kB。留空则为全部。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Only pictures changed since a date, such as 2026-05-01, or for 30d or 12h. Empty for all.</source>
        <translation>仅在某日期之后更改的图片，例如 2026-05-01，或最近 30d、12h。留空则为全部。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>The text {reason}.
{tip}</source>
        <translation>文本{reason}。
{tip}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Add only</source>
        <translation>仅添加</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Do not add</source>
        <translation>不添加</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Add from size</source>
        <translation>添加的最小大小</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Add from date</source>
        <translation>添加的最早日期</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>all pictures</source>
        <translation>所有图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Output folder</source>
        <translation>输出文件夹</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Replace originals</source>
        <translation>替换原图</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Backup store</source>
        <translation>备份库</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Safe: no places, no people</source>
        <translation>安全：无地点，无人物</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Information beside the pixels. All keeps everything. Safe keeps dates and camera settings, and removes places, people and serial numbers. None removes everything except the color profile.</source>
        <translation>像素之外的信息。“全部”保留一切。“安全”保留日期和相机设置，删除地点、人物和序列号。“无”删除颜色配置文件以外的一切。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Results wait until you apply them; otherwise each replaces its original at once.</source>
        <translation>结果等待您应用；否则每个结果立即替换其原图。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Results with fewer pixels always wait until you apply them.</source>
        <translation>像素较少的结果总是等待您应用。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Originals stay as they are. Results keep the folder structure of their originals.</source>
        <translation>原图保持原样。结果沿用原图的文件夹结构。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Each original is kept in the backup store of qtcompress; Undo Batch restores it.</source>
        <translation>每张原图保存在 qtcompress 的备份库中；“撤销批次”可恢复。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Each original goes to the trash; Undo Batch restores it until the trash is emptied.</source>
        <translation>每张原图移到回收站；在清空回收站之前，“撤销批次”可恢复。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Where results are written.</source>
        <translation>结果写入何处。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Save &amp;to</source>
        <translation>保存到(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Choose the output folder</source>
        <translation>选择输出文件夹</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Show the output folder in the file manager</source>
        <translation>在文件管理器中显示输出文件夹</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Where each original goes before its result replaces it.</source>
        <translation>在结果替换之前，每张原图移到何处。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Ori&amp;ginals go to</source>
        <translation>原图移至(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Revie&amp;w before replacing</source>
        <translation>替换前审阅(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>Changes of quality, formats, colors and metadata below are for these pictures only.</source>
        <translation>下面对质量、格式、颜色和元数据的更改只用于这些图片。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>The options below are the common ones; select only pictures with own settings to see those.</source>
        <translation>下面的选项是公共选项；要查看各自的设置，请只选择有各自设置的图片。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>Whose settings these are</source>
        <translation>这些是谁的设置</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>Back to Common</source>
        <translation>恢复公共设置</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>Give these pictures the settings of all others again.</source>
        <translation>让这些图片重新使用其他所有图片的设置。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>{n:,} pictures have settings of their own.</source>
        <extracomment>For one: {n:,} picture has settings of its own.</extracomment>
        <translation>
            <numerusform>{n:,} 张图片有自己的设置。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>{n:,} of {selected:,} pictures have settings of their own.</source>
        <extracomment>For one: {n:,} of {selected:,} pictures has settings of its own.</extracomment>
        <translation>
            <numerusform>{selected:,} 张图片中有 {n:,} 张有自己的设置。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Named sets of options. A preset sets its own options and leaves all others unchanged.</source>
        <translation>命名的选项组。预设只设置自己的选项，其他保持不变。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Choose one…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Save the options as a preset of your own; rename or delete one.</source>
        <translation>将选项保存为自己的预设；也可重命名或删除预设。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Save, rename or delete presets</source>
        <translation>保存、重命名或删除预设</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Name of the preset</source>
        <translation>预设名称</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Save nothing</source>
        <translation>不保存</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>{name} (changed)</source>
        <translation>{name}（已更改）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>&amp;Delete {name}</source>
        <translation>删除 {name}(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>P&amp;reset</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Keep the name (Esc)</source>
        <translation>保留名称（Esc）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Save nothing (Esc)</source>
        <translation>不保存（Esc）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Keep the name</source>
        <translation>保留名称</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>A preset of yours has this name: choose another.</source>
        <translation>您的某个预设已使用此名称：请选择其他名称。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>A preset that comes with qtcompress has this name: choose another.</source>
        <translation>qtcompress 自带的预设已使用此名称：请选择其他名称。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>Rename Preset</source>
        <translation>重命名预设</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>Delete Preset</source>
        <translation>删除预设</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>The options were saved as {name}.</source>
        <translation>选项已保存为 {name}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>The preset {name} is called {other} now.</source>
        <translation>预设 {name} 现在名为 {other}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>The preset {name} was deleted.</source>
        <translation>预设 {name} 已删除。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>The preset {name} is back.</source>
        <translation>预设 {name} 已恢复。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>Original size</source>
        <translation>原始尺寸</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>{side} px</source>
        <translation>{side} 像素</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>A size {reason}.
{tip}</source>
        <translation>尺寸{reason}。
{tip}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>The largest size of results: the pixels of the long edge (2048), a box (1920 x 1080), megapixels (4 MP), or a share of the sides (50 %). Larger pictures get fewer pixels before they are compressed, which only the original brings back; smaller ones stay as they are.</source>
        <translation>结果的最大尺寸：长边的像素（2048）、一个框（1920 x 1080）、百万像素（4 MP）或边长的比例（50 %）。较大的图片在压缩前减少像素，只有原图能恢复；较小的保持不变。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>Size of results in pixels</source>
        <translation>结果的像素尺寸</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>Si&amp;ze</source>
        <translation>尺寸(&amp;Z)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/wrong_text.py"/>
        <source>What was there before stays.</source>
        <translation>保留之前的内容。</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>Choose two colors of the palette (with Ctrl) to see their contrast.</source>
        <translation>选择调色板的两种颜色（按住 Ctrl）即可查看其对比度。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>People with a color-vision deficiency can tell all these colors apart as well as others can.</source>
        <translation>有色觉缺陷的人能像其他人一样区分所有这些颜色。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>Contrast as in WCAG 2.2. Color-vision deficiencies after Machado, Oliveira and Fernandes 2009, severity 1.0; differences in Oklab.</source>
        <translation>对比度依据 WCAG 2.2。色觉缺陷依据 Machado、Oliveira 和 Fernandes 2009，严重程度 1.0；差异用 Oklab 计算。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>protan</source>
        <translation>红色觉异常</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>deutan</source>
        <translation>绿色觉异常</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>tritan</source>
        <translation>蓝色觉异常</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>Check Colors</source>
        <translation>检查颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>Colors</source>
        <translation>颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>As they look</source>
        <translation>看起来的样子</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>For</source>
        <translation>适用于</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>Pairs of colors that are confused</source>
        <translation>易混淆的颜色对</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>{one} and {other}: contrast {ratio} to 1, enough for text (4.5).</source>
        <translation>{one} 与 {other}：对比度 {ratio} 比 1，足够用于文本 (4.5)。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>{one} and {other}: contrast {ratio} to 1, enough for large text and symbols (3), but not for small text (4.5).</source>
        <translation>{one} 与 {other}：对比度 {ratio} 比 1，足够用于大号文本和符号 (3)，但不足以用于小号文本 (4.5)。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>{one} and {other}: contrast {ratio} to 1, too little for text (4.5) and for symbols (3).</source>
        <translation>{one} 与 {other}：对比度 {ratio} 比 1，不足以用于文本 (4.5) 和符号 (3)。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>{name} ({code})</source>
        <translation>{name} ({code})</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>{n:,} pairs differ clearly, but hardly for people with a color-vision deficiency. Choose one to see it in the palette.</source>
        <extracomment>For one: {n:,} pair differs clearly, but hardly for people with a color-vision deficiency. Choose it to see it in the palette.</extracomment>
        <translation>
            <numerusform>有 {n:,} 对颜色差异明显，但色觉障碍者几乎无法分辨。选中一对即可在调色板中查看。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Same Palette</source>
        <translation>共用调色板</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Palette from File</source>
        <translation>从文件载入调色板</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Own Palettes</source>
        <translation>各自的调色板</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>{n:,} pictures have their own palettes again.</source>
        <extracomment>For one: {n:,} picture has its own palette again.</extracomment>
        <translation>
            <numerusform>{n:,} 张图片恢复了各自的调色板。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Fit the Rest</source>
        <translation>拟合其余</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>{n:,} locked colors stayed</source>
        <extracomment>For one: {n:,} locked color stayed</extracomment>
        <translation>
            <numerusform>保留了 {n:,} 种锁定的颜色</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>The palette has {colors}; {kept}.</source>
        <translation>调色板有{colors}；{kept}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>The palette was written to {file}.</source>
        <translation>调色板已写入 {file}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Counting colors: {done:,} of {total:,}</source>
        <translation>正在统计颜色：{done:,} / {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Comparing: {done:,} of {total:,}</source>
        <translation>正在比较：{done:,} / {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>The palette of {file} has {colors}.</source>
        <translation>{file} 的调色板有{colors}。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>{n:,} pictures share {colors}.</source>
        <extracomment>For one: {n:,} picture shares {colors}.</extracomment>
        <translation>
            <numerusform>{n:,} 张图片共用{colors}。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>It costs {cost} of SSIMULACRA2.</source>
        <translation>损失 SSIMULACRA2 {cost}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>That costs {least} to {most} of SSIMULACRA2 a picture.</source>
        <translation>每张图片损失 SSIMULACRA2 {least} 到 {most}。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>{n:,} pictures could not be read.</source>
        <extracomment>For one: {n:,} picture could not be read.</extracomment>
        <translation>
            <numerusform>{n:,} 张图片无法读取。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Keep these colors in every fit and in the file, used or not; again unlocks</source>
        <translation>在每次拟合和文件中保留这些颜色，无论是否使用；再次执行可解锁</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Choose another color for this entry</source>
        <translation>为此项选择其他颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Replace from the Picture</source>
        <translation>从图片替换</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Click a pixel of Before: its color replaces this entry</source>
        <translation>单击“压缩前”的像素：其颜色替换此项</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add a Color…</source>
        <translation>添加颜色…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add a color that must be there</source>
        <translation>添加一种必须有的颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add from the Picture</source>
        <translation>从图片添加</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Click a pixel of Before to add its color</source>
        <translation>单击“压缩前”的像素以添加其颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Add Black and White</source>
        <translation>添加黑色和白色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add pure black and pure white, locked</source>
        <translation>添加纯黑和纯白，并锁定</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add a Transparent Entry</source>
        <translation>添加透明项</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add an entry for fully transparent pixels, locked</source>
        <translation>添加一个锁定的项，用于完全透明的像素</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Paste a Color</source>
        <translation>粘贴颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add the copied color or #rrggbb text</source>
        <translation>添加复制的颜色或 #rrggbb 文本</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Replace the chosen colors by their mean; a locked color wins</source>
        <translation>用平均值替换所选颜色；锁定的颜色优先</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Delete the chosen colors; pixels take the nearest others</source>
        <translation>删除所选颜色；像素改用最接近的其他颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Name…</source>
        <translation>名称…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Give this color a name</source>
        <translation>为此颜色命名</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Move Back</source>
        <translation>前移</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Move the chosen colors back, in the order by hand</source>
        <translation>在手动顺序中前移所选颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Move On</source>
        <translation>后移</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Move the chosen colors on, in the order by hand</source>
        <translation>在手动顺序中后移所选颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Make This Order the Palette&apos;s Own</source>
        <translation>将此顺序设为调色板的顺序</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>The order that is shown becomes the order by hand</source>
        <translation>所显示的顺序将成为手动顺序</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Check Colors…</source>
        <translation>检查颜色…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Contrast of two colors, and colors that color-blind people confuse</source>
        <translation>两种颜色的对比度，以及色盲者易混淆的颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>More Edits</source>
        <translation>更多编辑</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>{words} ({key})</source>
        <translation>{words} ({key})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Click a pixel of Before, or go there with the arrow keys and press Enter; Esc cancels</source>
        <translation>请单击“压缩前”的像素，或用方向键移到该处并按 Enter；按 Esc 取消</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Palettes can be edited when the batch or the undo that runs is done.</source>
        <translation>正在运行的批次或撤销结束后才能编辑调色板。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>This picture has no palette now. Use these colors first, then edit them.</source>
        <translation>此图片现在没有调色板。请先使用这些颜色，再编辑。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>There is no palette to edit yet.</source>
        <translation>还没有可编辑的调色板。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Replace Color</source>
        <translation>替换颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Add Color</source>
        <translation>添加颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>transparent</source>
        <translation>透明</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Merge Colors</source>
        <translation>合并颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Order Colors</source>
        <translation>排列颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Not done: {reason}.</source>
        <translation>未执行：{reason}。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Use Palette</source>
        <translation>使用调色板</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Lock Colors</source>
        <translation>锁定颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>black</source>
        <translation>黑色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>white</source>
        <translation>白色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>The clipboard holds no color: copy one, or a text such as #2f6db5.</source>
        <translation>剪贴板中没有颜色：请复制一种颜色，或 #2f6db5 这样的文本。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Delete Colors</source>
        <translation>删除颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Move Colors</source>
        <translation>移动颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Name of {color}:</source>
        <translation>{color} 的名称：</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Name Color</source>
        <translation>命名颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Find the best colors for all entries that are not locked, so that the palette has this many; locked ones stay exactly as they are.</source>
        <translation>为所有未锁定的项寻找最佳颜色，使调色板达到此数目；锁定的保持不变。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Whether an edit changes the palette of this picture only, or gives one palette to all selected pictures.</source>
        <translation>编辑是只更改此图片的调色板，还是让所有所选图片使用一个调色板。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source> colors</source>
        <translation> 种颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Number of colors of the fitted palette</source>
        <translation>拟合后调色板的颜色数</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Edit this picture only</source>
        <translation>仅编辑此图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Pictures that an edit is for</source>
        <translation>编辑所作用的图片</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Edit the {n:,} selected pictures</source>
        <extracomment>For one: Edit the {n:,} selected picture</extracomment>
        <translation>
            <numerusform>编辑所选的 {n:,} 张图片</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/picture_palette.py"/>
        <source>It is an animation, whose palette can be looked at and exported.</source>
        <translation>这是动画，其调色板可以查看和导出。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/picture_palette.py"/>
        <source>Its result waits to be applied: apply or reject it first.</source>
        <translation>其结果正在等待应用：请先应用或拒绝。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/picture_palette.py"/>
        <source>It is a result already, and is left as it is.</source>
        <translation>它已经是结果，保持原样。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/swatch_model.py"/>
        <source>{share} %, {n:,} pixels</source>
        <extracomment>For one: {share} %, {n:,} pixel</extracomment>
        <translation>
            <numerusform>{share} %，{n:,} 个像素</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_model.py"/>
        <source>no pixel is nearest to it</source>
        <translation>没有像素最接近它</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_model.py"/>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Palette {count:,}</source>
        <translation>调色板 {count:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Palette</source>
        <translation>调色板</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Point at a color to see where it is</source>
        <translation>指向一种颜色，查看它在哪里</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Click to keep it shown</source>
        <translation>点击可使其保持显示</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Hue</source>
        <translation>色相</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Order by lightness and hue</source>
        <translation>按明度和色相排列</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Luma</source>
        <translation>亮度</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Order from light to dark</source>
        <translation>从亮到暗排列</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Order by share of the picture</source>
        <translation>按在图片中的占比排列</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>By Hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>The palette&apos;s own order; drag colors to change it</source>
        <translation>调色板自身的顺序；拖动颜色即可更改</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Order of the colors</source>
        <translation>颜色的顺序</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Copy as Hex</source>
        <translation>复制为十六进制</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Use These Colors</source>
        <translation>使用这些颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Make the picture a PNG with this palette, which you can then edit</source>
        <translation>把图片做成使用此调色板的 PNG，之后可以编辑调色板</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Copy as RGB</source>
        <translation>复制为 RGB</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Copy as CSS</source>
        <translation>复制为 CSS</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Copy All</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Export Palette…</source>
        <translation>导出调色板…</translation>
    </message>
</context>
<context>
    <name>preview</name>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>The distance of two colors in Oklab, times 100. Below about 2, they look the same side by side. Choose which distance has the brightest color; keys: [ and ].</source>
        <translation>两种颜色在 Oklab 中的距离乘以 100。低于约 2 时并排看起来相同。选择哪个距离用最亮的颜色；按键：[ 和 ]。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>How often the pictures change by themselves. While the space bar is held, Before stays. Keys: [ and ].</source>
        <translation>图片自动切换的频率。按住空格键时停在压缩前。按键：[ 和 ]。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>Your desktop asks for reduced motion, so the pictures change only while the space bar is held.</source>
        <translation>您的桌面要求减少动画，因此图片只在按住空格键时切换。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>up to {scale}</source>
        <translation>最大 {scale}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>The difference that has the brightest color</source>
        <translation>用最亮颜色表示的差异</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>Legend of the difference, in {unit}</source>
        <translation>差异的图例，单位 {unit}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>Black is no difference, the brightest color is {value} or more.</source>
        <translation>黑色表示无差异，最亮的颜色表示 {value} 或更大。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>while Space is held</source>
        <translation>按住空格键时</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>once a second</source>
        <translation>每秒一次</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>{n} times a second</source>
        <extracomment>For one: once a second</extracomment>
        <translation>
            <numerusform>每秒 {n} 次</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>Change</source>
        <translation>切换</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>How often the pictures change</source>
        <translation>图片切换的频率</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>Flicker</source>
        <translation>闪烁</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_view.py"/>
        <source>Before</source>
        <translation>压缩前</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_view.py"/>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After</source>
        <translation>压缩后</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_view.py"/>
        <source>There is nothing to show.</source>
        <translation>没有可显示的内容。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_view.py"/>
        <source>Difference: being measured</source>
        <translation>差异：正在测量</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_view.py"/>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>the original stays</source>
        <translation>原图保留</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>A PNG stores 1, 2, 4 or 8 bits for each pixel, the fewest that can number all colors of the palette. Then the encoder compresses them; the line above shows the real size of the file.</source>
        <translation>PNG 每个像素存储 1、2、4 或 8 位，取能为调色板所有颜色编号的最少位数。然后由编码器压缩；上面一行显示文件的实际大小。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>{made}, about {saving}</source>
        <translation>{made}，约 {saving}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>{n:,} bits a pixel</source>
        <extracomment>For one: {n:,} bit a pixel</extracomment>
        <translation>
            <numerusform>每像素 {n:,} 位</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>quality {number} at this size</source>
        <translation>此尺寸下质量 {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>quality {number}</source>
        <translation>质量 {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>lossless</source>
        <translation>无损</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>PSNR {number}</source>
        <translation>PSNR {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>{truecolor} = {before:,} bits → {indexed} = {after:,} bits: {times} times smaller before the encoder</source>
        <translation>{truecolor} = {before:,} 位 → {indexed} = {after:,} 位：编码前缩小 {times} 倍</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>Figures of the picture shown</source>
        <translation>所显示图片的数值</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>Reason for the result</source>
        <translation>结果的原因</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>estimated</source>
        <translation>估计</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>detail is lost</source>
        <translation>细节丢失</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>steps in a smooth place</source>
        <translation>平滑处出现色阶</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>another tone</source>
        <translation>色调不同</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>grain in a smooth place</source>
        <translation>平滑处出现颗粒</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>lighter or darker</source>
        <translation>变亮或变暗</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>another hue</source>
        <translation>色相不同</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>more change than in a JPEG</source>
        <translation>比 JPEG 变化更大</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>{flaw}, quality {score}</source>
        <translation>{flaw}，质量 {score}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>equal</source>
        <translation>相同</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>{distance} {unit}</source>
        <translation>{distance} {unit}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>{distance} or more {unit}</source>
        <translation>{distance} 或更大 {unit}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>pixel {place}</source>
        <translation>像素 {place}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>{color}, alpha {alpha}</source>
        <translation>{color}，Alpha {alpha}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>Loupe</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>Before  {color}</source>
        <translation>压缩前  {color}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>After  {color}</source>
        <translation>压缩后  {color}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/offer.py"/>
        <source>What can be done</source>
        <translation>可以做什么</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/offer.py"/>
        <source>{action} ({key})</source>
        <translation>{action} ({key})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/pane.py"/>
        <source>{before} | {after}</source>
        <translation>{before} | {after}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>Animation</source>
        <translation>动画</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>{number:,} of {count:,}, {at} of {seconds} s</source>
        <translation>{number:,} / {count:,}，{at} / {seconds} 秒</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>It plays at {percent:.0f} % of its speed here.</source>
        <translation>在此以其速度的 {percent:.0f} % 播放。</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>{n:,} frames of at most 10 ms are shown for 100 ms, as browsers do; the file keeps their times.</source>
        <extracomment>For one: {n:,} frame of at most 10 ms is shown for 100 ms, as browsers do; the file keeps its time.</extracomment>
        <translation>
            <numerusform>{n:,} 个不超过 10 毫秒的帧会像浏览器那样显示 100 毫秒；文件保留其时间。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>The file plays {n:,} times; here it repeats until you stop it.</source>
        <extracomment>For one: The file plays {n:,} time; here it repeats until you stop it.</extracomment>
        <translation>
            <numerusform>文件播放 {n:,} 次；在此会一直重复，直到您停止。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/projector.py"/>
        <source>The original has {before:,} frames, and its result {after:,}.</source>
        <translation>原件有 {before:,} 帧，其结果有 {after:,} 帧。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/projector.py"/>
        <source>The result shows a frame {ms:.0f} ms longer or shorter than the original.</source>
        <translation>结果中有一帧比原件长或短 {ms:.0f} 毫秒。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>updating…</source>
        <translation>正在更新…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After: left as it is</source>
        <translation>压缩后：保持原样</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, so far: the original stays</source>
        <translation>压缩后（暂定）：保留原图</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After: the original stays</source>
        <translation>压缩后：保留原图</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, staged</source>
        <translation>压缩后，待应用</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, on disk</source>
        <translation>压缩后，已在磁盘上</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, exact</source>
        <translation>压缩后，精确</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, so far: {guess}</source>
        <translation>压缩后（暂定）：{guess}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, so far</source>
        <translation>压缩后（暂定）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/viewport.py"/>
        <source>Fit {zoom} %</source>
        <translation>适合 {zoom} %</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/viewport.py"/>
        <source>{zoom} %</source>
        <translation>{zoom} %</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Close {part}</source>
        <translation>关闭{part}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Float or dock {part}</source>
        <translation>浮动或停靠{part}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Menus</source>
        <translation>菜单</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Parts at the side</source>
        <translation>侧边的部分</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Divider</source>
        <translation>分隔条</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>More tools</source>
        <translation>更多工具</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Add &amp;Pictures…</source>
        <translation>添加图片(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Add pictures to the gallery</source>
        <translation>将图片添加到图库</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Add &amp;Folder…</source>
        <translation>添加文件夹(&amp;F)…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Add a folder and all folders below it</source>
        <translation>添加文件夹及其下所有文件夹</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Open Output Folder</source>
        <translation>打开输出文件夹(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the results</source>
        <translation>显示结果</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Ope&amp;n</source>
        <translation>打开(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Open the result, or else the original, with the program for such files</source>
        <translation>用此类文件的程序打开结果，没有结果则打开原图</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Show in Folder</source>
        <translation>在文件夹中显示(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the results, or else the originals, in their folder</source>
        <translation>在其文件夹中显示结果，没有结果则显示原图</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Propert&amp;ies</source>
        <translation>属性(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>List everything that the file carries</source>
        <translation>列出文件所含的一切</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Pr&amp;eferences…</source>
        <translation>首选项(&amp;E)…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Remove from List</source>
        <translation>从列表移除(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Remove pictures from the list; the files stay</source>
        <translation>从列表移除图片；文件保留</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Clear List</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Remove all pictures from the list; the files stay</source>
        <translation>从列表移除所有图片；文件保留</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/list_commands.py"/>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/list_commands.py"/>
        <source>Re&amp;do</source>
        <translation>重做(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Cop&amp;y Result</source>
        <translation>复制结果(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Copy the results, or else the originals: as files, and a single one as a picture, too</source>
        <translation>复制结果，没有结果则复制原图：作为文件，单张时也作为图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Add the pictures or folders that were copied in a file manager, or the picture that was copied elsewhere</source>
        <translation>添加在文件管理器中复制的图片或文件夹，或在别处复制的图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Sa&amp;me Palette for the Selection</source>
        <translation>所选图片共用调色板(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Make one palette for the selected pictures, and measure its cost for each</source>
        <translation>为所选图片制作一个调色板，并测量对每张的代价</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Palette from Fi&amp;le…</source>
        <translation>从文件载入调色板(&amp;L)…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Give the selected pictures the palette of a file</source>
        <translation>让所选图片使用文件中的调色板</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Back to Own Palettes</source>
        <translation>恢复各自的调色板(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Give each selected picture its own palette again</source>
        <translation>让每张所选图片重新使用自己的调色板</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>E&amp;xport Palette…</source>
        <translation>导出调色板(&amp;X)…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Write the palette to a file</source>
        <translation>将调色板写入文件</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Sa&amp;ve Curve As…</source>
        <translation>曲线另存为(&amp;V)…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Write the curve of the selected picture to a file, as SVG or PNG</source>
        <translation>将所选图片的曲线写入文件，格式为 SVG 或 PNG</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Settings of &amp;Its Own</source>
        <translation>自己的设置(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Let the selected pictures have settings of their own, which the options then show</source>
        <translation>让所选图片有自己的设置，并显示在选项中</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Cop&amp;y Settings</source>
        <translation>复制设置(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Copy the settings of the current picture</source>
        <translation>复制当前图片的设置</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Paste Settin&amp;gs</source>
        <translation>粘贴设置(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Give the selected pictures the copied settings as their own</source>
        <translation>将复制的设置作为所选图片自己的设置</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Back to Common Setti&amp;ngs</source>
        <translation>恢复公共设置(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Give the selected pictures the settings of all others again</source>
        <translation>让所选图片重新使用其他所有图片的设置</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Find by Name</source>
        <translation>按名称查找(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Side by Side</source>
        <translation>并排(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Before and after side by side</source>
        <translation>压缩前后并排显示</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>S&amp;plit</source>
        <translation>分割(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Before and after in one picture, with a divider</source>
        <translation>压缩前后在同一图片中，以分隔线隔开</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Flic&amp;ker</source>
        <translation>闪烁(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show After and Before by turns</source>
        <translation>轮流显示压缩后和压缩前</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Difference</source>
        <translation>差异(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show where before and after differ</source>
        <translation>显示前后不同之处</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Arrange for &amp;Large Pictures</source>
        <translation>按大图片排列(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Panes Side b&amp;y Side</source>
        <translation>左右排列(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Panes A&amp;bove Each Other</source>
        <translation>上下排列(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Turn the Panes</source>
        <translation>转换排列(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Change how the two panes are arranged</source>
        <translation>更改两个窗格的排列方式</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Fil&amp;mstrip</source>
        <translation>胶片条(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the gallery as one row below the pictures</source>
        <translation>将图库显示为图片下方的一行</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>G&amp;allery as List</source>
        <translation>列表形式的图库(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show each picture as a line with its figures</source>
        <translation>以一行及其数据显示每张图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Hide the Sides</source>
        <translation>隐藏两侧(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show only the pictures; in gallery and pictures the Tab key does the same</source>
        <translation>只显示图片；在图库和图片中按 Tab 键效果相同</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Next Area</source>
        <translation>下一区域(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Move the keyboard focus to the next part of the window</source>
        <translation>将键盘焦点移到窗口的下一部分</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>F&amp;ull Screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Fit or &amp;100 %</source>
        <translation>适合或 &amp;100 %</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Switch between fit and 100 %</source>
        <translation>在适合窗口和 100 % 之间切换</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Fit</source>
        <translation>适合(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the whole picture</source>
        <translation>显示整张图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>A&amp;ctual Size</source>
        <translation>实际大小(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show each pixel as one of the screen</source>
        <translation>每个像素对应屏幕的一个像素</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Go to &amp;Worst Place</source>
        <translation>转到最差处(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show where the result differs most from the original</source>
        <translation>显示结果与原图相差最大之处</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Next Worst Re&amp;gion</source>
        <translation>下一最差处(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the place that looks worst, then the next one</source>
        <translation>显示看起来最差之处，然后是下一处</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Previous Worst &amp;Region</source>
        <translation>上一最差处(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the place before, which looks worse</source>
        <translation>显示上一处看起来更差的地方</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Loup&amp;e</source>
        <translation>放大镜(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the pixels at the cursor, with their values</source>
        <translation>显示光标处的像素及其值</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Play or Pause Animation</source>
        <translation>播放或暂停动画(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Play the animation, or pause it, before and after in step</source>
        <translation>播放或暂停动画，压缩前后同步</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Ne&amp;xt Frame</source>
        <translation>下一帧(&amp;X)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Pause, and show the next frame</source>
        <translation>暂停并显示下一帧</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Previous Fra&amp;me</source>
        <translation>上一帧(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Pause, and show the frame before</source>
        <translation>暂停并显示上一帧</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress</source>
        <translation>压缩(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Compress the pictures that are not done with these options</source>
        <translation>压缩尚未用这些选项完成的图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Compress Se&amp;lected</source>
        <translation>压缩所选(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Compress Sho&amp;wn</source>
        <translation>压缩所显示(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Compress only the pictures that the filter shows</source>
        <translation>只压缩筛选后显示的图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Co&amp;mpress All</source>
        <translation>全部压缩(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Finish running pictures, and start no others</source>
        <translation>完成正在处理的图片，不再开始其他图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Stop</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Stop; Compress continues with the pictures that are left</source>
        <translation>停止；“压缩”从剩余的图片继续</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Stop S&amp;elected</source>
        <translation>停止所选(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Stop only the selected pictures</source>
        <translation>只停止所选的图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Apply Staged</source>
        <translation>应用待应用的结果(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Replace the originals by the staged results; backups are kept</source>
        <translation>用待应用的结果替换原图；备份会保留</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Discard Staged</source>
        <translation>丢弃待应用的结果(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Delete the staged results; the originals stay</source>
        <translation>删除待应用的结果；原图保留</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Re&amp;view Results</source>
        <translation>审阅结果(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Decide about each result, worst place first</source>
        <translation>逐一决定每个结果，最差处优先</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Apply Selec&amp;ted</source>
        <translation>应用所选(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Replace the originals of the selected pictures by their staged results</source>
        <translation>用待应用的结果替换所选图片的原图</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Re&amp;ject Selected</source>
        <translation>拒绝所选(&amp;J)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Delete the results of the selected pictures; the originals stay</source>
        <translation>删除所选图片的结果；原图保留</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Make A&amp;gain at Higher Quality</source>
        <translation>以更高质量重做(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Compress the selected pictures again at the next higher quality, as a setting of their own</source>
        <translation>以高一级的质量重新压缩所选图片，作为其自己的设置</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Again</source>
        <translation>重做</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Und&amp;o Batch</source>
        <translation>撤销批次(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Undo the latest batch: restore its originals, or remove its results</source>
        <translation>撤销最近的批次：恢复其原图，或删除其结果</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;History</source>
        <translation>历史记录(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>List all batches, undo one, or export its report</source>
        <translation>列出所有批次，撤销其一，或导出其报告</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Stop the Preview or &amp;Batch</source>
        <translation>停止预览或批次(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Stop the preview if it is being made, else the batch</source>
        <translation>如果正在生成预览则停止预览，否则停止批次</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Update Preview</source>
        <translation>更新预览(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Read the picture again</source>
        <translation>重新读取图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Manual</source>
        <translation>手册(英文)(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Read how everything works, without a network</source>
        <translation>阅读所有功能的说明,无需网络</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Keyboard &amp;Shortcuts</source>
        <translation>键盘快捷键(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>List all keys</source>
        <translation>列出所有按键</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;About qtcompress</source>
        <translation>关于 qtcompress(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>&amp;Batch</source>
        <translation>批次(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Move in the gallery</source>
        <translation>在图库中移动</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the picture before, while the key is held</source>
        <translation>按住按键时显示压缩前的图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the loupe while the key is held; the arrow keys move it</source>
        <translation>按住按键时显示放大镜；方向键可移动它</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>[ and ]</source>
        <translation>[ 和 ]</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Change the scale of the difference, or how often the pictures flicker</source>
        <translation>更改差异的比例，或图片切换的频率</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Hide or show the sides, where gallery or pictures have the focus</source>
        <translation>图库或图片有焦点时，隐藏或显示两侧</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>{words} ({key})</source>
        <translation>{words} ({key})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress Selected</source>
        <translation>压缩所选(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress {count:,} Selected</source>
        <translation>压缩所选 {count:,} 张(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress Shown</source>
        <translation>压缩所显示(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress {count:,} Shown</source>
        <translation>压缩所显示 {count:,} 张(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress {count:,}</source>
        <translation>压缩 {count:,} 张(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Compress {count:,} Se&amp;lected</source>
        <translation>压缩所选 {count:,} 张(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Compress {count:,} Sho&amp;wn</source>
        <translation>压缩所显示 {count:,} 张(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Co&amp;mpress All {count:,}</source>
        <translation>压缩全部 {count:,} 张(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Do &amp;Nothing</source>
        <translation>不执行操作(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Show a N&amp;otification</source>
        <translation>显示通知(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Put the Computer to &amp;Sleep</source>
        <translation>让计算机睡眠(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>&amp;Turn the Computer Off</source>
        <translation>关闭计算机(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>The last two count for one batch only, and half a minute is left to cancel them.</source>
        <translation>最后两项只用于一个批次，并有半分钟时间可取消。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>The clipboard holds neither files nor a picture.</source>
        <translation>剪贴板中既没有文件也没有图片。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Recent Fol&amp;ders</source>
        <translation>最近的文件夹(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>&amp;When the Batch Ends</source>
        <translation>批次结束时(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Before and after</source>
        <translation>压缩前后</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>The first {first} of {files:,} pictures were opened.</source>
        <translation>已打开 {files:,} 张图片中的前 {first} 张。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>&amp;Clear</source>
        <translation>清除(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>The picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Drop pictures or folders on the window, check the preview, and compress. For each picture several formats compete, and the smallest file that reaches the quality wins. Or choose a number of colors (K): then each result is a PNG with at most K colors. Results go to the output folder. Originals are never changed unless you choose to replace them: then a backup of each original is kept, and Undo Batch restores it. If a result would not be smaller, the original is kept as it is and copied into the output folder.</source>
        <translation>把图片或文件夹拖到窗口上，查看预览，然后压缩。每张图片由多种格式竞争，达到质量要求的最小文件胜出。也可以选择颜色数量 (K)：这样每个结果都是最多 K 种颜色的 PNG。结果存入输出文件夹。除非您选择替换，否则原图绝不会被更改；替换时会保留每张原图的备份，“撤销批次”可将其恢复。如果结果不会更小，原图保持原样，并复制到输出文件夹。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>N goes to the place that looks worst, then to the next one; L shows the pixels at the cursor enlarged; Tab hides everything beside the pictures, and shows it again.</source>
        <translation>N 转到看起来最差的地方，再转到下一处；L 放大显示光标处的像素；Tab 隐藏图片旁边的一切，再按则重新显示。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>After shows what a batch would write with the current options; what is gray is out of date. Results that wait to be applied are marked: A applies and X rejects those that are selected. Point at a color of the palette to see where it is in the picture; click to pin it. Several pictures can share one palette, or use the palette of a file (menu Edit, or a click with the right button): the number on each picture is the cost in points of SSIMULACRA2.</source>
        <translation>“压缩后”显示批次按当前选项会写出的内容；灰色表示已过时。等待应用的结果会有标记：A 应用、X 拒绝所选的结果。指向调色板中的颜色可查看它在图片中的位置；单击可固定。多张图片可以共用一个调色板，或使用文件中的调色板（“编辑”菜单或右键单击）：每张图片上的数字是以 SSIMULACRA2 分数计的代价。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Makes galleries smaller by k-means color quantization. MIT licence.</source>
        <translation>通过 k-means 颜色量化缩小图库。MIT 许可证。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Icons: Lucide, ISC licence. Built on Qt for Python (LGPL), scikit-learn, OpenCV, NumPy and Pillow.</source>
        <translation>图标：Lucide，ISC 许可证。基于 Qt for Python (LGPL)、scikit-learn、OpenCV、NumPy 和 Pillow。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Add Pictures</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Add Folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Output Folder</source>
        <translation>输出文件夹</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Export Report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>电子表格用的表 (*.csv)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>One JSON object a line (*.json)</source>
        <translation>每行一个 JSON 对象 (*.json)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Palette from File</source>
        <translation>从文件载入调色板</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Palettes</source>
        <translation>调色板</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Export Palette</source>
        <translation>导出调色板</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Scalable drawing (*.svg)</source>
        <translation>矢量图 (*.svg)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Save Curve</source>
        <translation>保存曲线</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>About qtcompress</source>
        <translation>关于 qtcompress</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>&amp;Licences…</source>
        <translation>许可证(&amp;L)…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/inspection_commands.py"/>
        <source>Looking for the places that look worst…</source>
        <translation>正在寻找看起来最差之处…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/inspection_commands.py"/>
        <source>No place looks different.</source>
        <translation>没有看起来不同之处。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/inspection_commands.py"/>
        <source>The worst place: {words}</source>
        <translation>最差处：{words}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/inspection_commands.py"/>
        <source>Place {number} of {count}: {words}</source>
        <translation>第 {number} 处，共 {count} 处：{words}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/window/kept_list.py"/>
        <source>{n:,} pictures of the last list are gone.</source>
        <extracomment>For one: {n:,} picture of the last list is gone.</extracomment>
        <translation>
            <numerusform>上次列表中有 {n:,} 张图片已不存在。</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Palette</source>
        <translation>调色板</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Tool Bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Fit {zoom} %</source>
        <translation>适合 {zoom} %</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Part</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Parts of the program</source>
        <translation>程序的组成部分</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Text of the licence</source>
        <translation>许可证正文</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>The package does not contain the text of its licence.</source>
        <translation>该软件包不包含其许可证的正文。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/list_commands.py"/>
        <source>&amp;Undo {what}</source>
        <translation>撤销(&amp;U)：{what}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/list_commands.py"/>
        <source>Re&amp;do {what}</source>
        <translation>重做(&amp;D)：{what}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/main_window.py"/>
        <source>The output folder is created when the first picture is compressed.</source>
        <translation>输出文件夹在压缩第一张图片时创建。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Manual</source>
        <translation>手册(英文)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Page of the manual</source>
        <translation>手册页面</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Search the manual</source>
        <translation>搜索手册</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Nothing was found.</source>
        <translation>未找到任何内容。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>The picture&apos;s own</source>
        <translation>图片自身的</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>Select a picture to see its colors here.</source>
        <translation>选择一张图片，即可在此查看它的颜色。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>The colors come with the exact result of the picture.</source>
        <translation>颜色会随这张图片的精确结果一起显示。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>There is no result of this picture, so there are no colors. Choose Update Preview to try again.</source>
        <translation>这张图片没有结果，因此没有颜色。请选择“更新预览”重试。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>There is no result of this picture, so there are no colors.</source>
        <translation>这张图片没有结果，因此没有颜色。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>After, so far: edited</source>
        <translation>压缩后，暂时：已编辑</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>It has {colors}; the number of colors in the options does not apply.</source>
        <translation>它有 {colors}；选项中的颜色数不适用。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>Its cost is the loss of SSIMULACRA2 quality (the original has 100) compared with the picture&apos;s own palette of as many colors.</source>
        <translation>其代价是与同样颜色数的图片自身调色板相比损失的 SSIMULACRA2 质量（原图为 100）。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{name}: {size}</source>
        <translation>{name}：{size}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{colors}: {cost}; {instead}</source>
        <translation>{colors}：{cost}；{instead}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>not tried</source>
        <translation>未尝试</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>the original stays</source>
        <translation>原图保留</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>Original</source>
        <translation>原件</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{whose}: one palette for all frames</source>
        <translation>{whose}：所有帧共用一个调色板</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{whose}: the palette of frame {number:,}</source>
        <translation>{whose}：第 {number:,} 帧的调色板</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{whose}: the colors of frame {number:,}</source>
        <translation>{whose}：第 {number:,} 帧的颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{whose}: frame {number:,} has more than 256 colors</source>
        <translation>{whose}：第 {number:,} 帧超过 256 种颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{whose}: pause it to see the colors of a frame</source>
        <translation>{whose}：暂停即可查看一帧的颜色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Only after a batch of half a minute or more, and only while another window has the focus.</source>
        <translation>仅在半分钟或更长的批次之后，且其他窗口有焦点时。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>The screen may go dark; the computer does not go to sleep by itself before the batch has ended.</source>
        <translation>屏幕可能变暗；批次结束前计算机不会自动睡眠。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Pictures that were moved or deleted are left out.</source>
        <translation>已移动或删除的图片会略去。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>The colors of the window.</source>
        <translation>窗口的配色。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>The language of the window, from the next start on.</source>
        <translation>窗口的语言，下次启动时生效。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>&amp;Notify when a long batch has ended</source>
        <translation>长批次结束时通知(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Keep the computer a&amp;wake while a batch runs</source>
        <translation>批次运行时让计算机保持唤醒(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>&amp;List the pictures of the last time at the next start</source>
        <translation>下次启动时列出上次的图片(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>&amp;Colors</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Set what this page shows back to what it was at first.</source>
        <translation>将此页显示的内容恢复为最初的状态。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preview_commands.py"/>
        <source>After: being made…</source>
        <translation>压缩后：正在生成…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preview_commands.py"/>
        <source>You stopped the preview, so there is no After.</source>
        <translation>您停止了预览，因此没有“压缩后”。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preview_commands.py"/>
        <source>{label}, at quality {quality}; the budget may lower it</source>
        <translation>{label}，质量 {quality}；预算可能会降低它</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preview_commands.py"/>
        <source>After, rejected</source>
        <translation>压缩后，已拒绝</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>In a result</source>
        <translation>在结果中</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>The file carries nothing beside its pixels.</source>
        <translation>除像素外，文件不含其他内容。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Properties of {name}</source>
        <translation>{name} 的属性</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Everything that the file carries</source>
        <translation>文件所含的一切</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>{name} {text}</source>
        <translation>{name} {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>{group} ({count:,})</source>
        <translation>{group}（{count:,}）</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>{dimensions} pixels</source>
        <translation>{dimensions} 像素</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Changed</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Result in</source>
        <translation>结果位于</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/settings_commands.py"/>
        <source>Give Own Settings</source>
        <translation>设置各自的选项</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/settings_commands.py"/>
        <source>Paste Settings</source>
        <translation>粘贴设置</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/settings_commands.py"/>
        <source>Back to Common Settings</source>
        <translation>恢复公共设置</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/window/settings_commands.py"/>
        <source>{change} of {n:,} Pictures</source>
        <extracomment>For one: {change} of {n:,} Picture</extracomment>
        <translation>
            <numerusform>{change}：{n:,} 张图片</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>Find an action or a key</source>
        <translation>查找操作或按键</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>New shortcut</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>&amp;Set</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>&amp;Back to Usual</source>
        <translation>恢复默认(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>&amp;Key</source>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>changed by you</source>
        <translation>由您更改</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>This key belongs to “{action}”, which then has none.</source>
        <translation>此键属于“{action}”，它将不再有快捷键。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Choose at the right what the results must be like, and look at a picture before and after. Compress writes them to a folder of their own; your originals stay as they are.</source>
        <translation>在右侧选择结果应达到的要求，并查看图片压缩前后的效果。“压缩”会将结果写入单独的文件夹；您的原图保持原样。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Choose at the right what the results must be like, and look at a picture before and after. Compress replaces your originals by them; each is backed up first.</source>
        <translation>在右侧选择结果应达到的要求，并查看图片压缩前后的效果。“压缩”会用结果替换您的原图；每张原图都会先备份。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Some results were made with other options than those chosen now; Compress makes them again.</source>
        <translation>有些结果是用与当前不同的选项生成的；“压缩”会重新生成。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>The computer stays awake until the batch has ended; the screen may go dark.</source>
        <translation>批次结束前计算机保持唤醒；屏幕可能变暗。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Drop pictures or folders here</source>
        <translation>将图片或文件夹拖放到此处</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Progress of the batch</source>
        <translation>批次的进度</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>No pictures</source>
        <translation>没有图片</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{number:,} shown</source>
        <translation>显示 {number:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{number:,} selected</source>
        <translation>已选 {number:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{estimate}, updating…</source>
        <translation>{estimate}，正在更新…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Expected: about {target} of {source}, {time}</source>
        <translation>预计：{source} 中约 {target}，{time}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>An estimate of the size and time of the batch with these options, from samples of {measured:,} of {pictures}, which represent the others.</source>
        <translation>用这些选项时批次大小和时间的估计，取自{pictures}中 {measured:,} 张的样本，以代表其余图片。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>An estimate of the size and time of the batch with these options, from samples of all pictures.</source>
        <translation>用这些选项时批次大小和时间的估计，取自所有图片的样本。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>An estimate of the size and time of the batch with these options, from samples of the picture.</source>
        <translation>用这些选项时批次大小和时间的估计，取自该图片的样本。</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{done:,} of {total:,}</source>
        <translation>{done:,} / {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{progress}, paused</source>
        <translation>{progress}，已暂停</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{progress}, stopping…</source>
        <translation>{progress}，正在停止…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{progress}, {time} left</source>
        <translation>{progress}，剩余 {time}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{size} smaller</source>
        <translation>减小 {size}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{size} saved</source>
        <translation>节省 {size}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{size} more</source>
        <translation>增加 {size}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{number:,} with other options</source>
        <translation>{number:,} 张使用其他选项</translation>
    </message>
</context>
</TS>
