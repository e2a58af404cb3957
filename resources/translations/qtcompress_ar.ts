<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>app</name>
    <message>
        <location filename="../../qtcompress/gui/app.py"/>
        <source>{sentence} Until then batches can be neither resumed nor undone.</source>
        <translation>{sentence} وحتى ذلك الحين لا يمكن استئناف الدفعات ولا التراجع عنها.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/app.py"/>
        <source>The compiled kernels are missing, so everything takes many times as long: install a C compiler, and then install qtcompress again.</source>
        <translation>النواة المصرَّفة مفقودة، لذلك يستغرق كل شيء أضعاف الوقت: ثبّت مصرِّف C، ثم ثبّت qtcompress من جديد.</translation>
    </message>
</context>
<context>
    <name>batch</name>
    <message>
        <location filename="../../qtcompress/gui/batch/budget.py"/>
        <source>Measured for the budget: {done:,} of {total:,}</source>
        <translation>قيس للميزانية: {done:,} من {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>{options}, into {folder}</source>
        <translation>{options}، في {folder}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>{options}, reviewed, then in place of the originals</source>
        <translation>{options}، بعد المراجعة في مكان الأصول</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>{options}, in place of the originals</source>
        <translation>{options}، في مكان الأصول</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>{words}; {n:,} with settings of their own</source>
        <extracomment>For one: {words}; {n:,} with settings of its own</extracomment>
        <translation>
            <numerusform>{words}؛ دون إعدادات خاصة</numerusform>
            <numerusform>{words}؛ منها صورة بإعدادات خاصة</numerusform>
            <numerusform>{words}؛ منها صورتان بإعدادات خاصة</numerusform>
            <numerusform>{words}؛ منها {n:,} صور بإعدادات خاصة</numerusform>
            <numerusform>{words}؛ منها {n:,} صورة بإعدادات خاصة</numerusform>
            <numerusform>{words}؛ منها {n:,} صورة بإعدادات خاصة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>common</name>
    <message>
        <location filename="../../qtcompress/gui/common/confirmation.py"/>
        <source>Question</source>
        <translation>سؤال</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/confirmation.py"/>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/confirmation.py"/>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>~ estimated from a sample: the whole picture was not encoded this way.</source>
        <translation>~ تقدير من عيّنة: لم تُرمَّز الصورة كاملةً بهذه الطريقة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>{clause}.</source>
        <translation>{clause}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>{format} photo, quality {quality}</source>
        <translation>صورة {format}، الجودة {quality}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>Encodings that competed; first those that reach the quality, by size:</source>
        <translation>الترميزات المتنافسة؛ أولًا ما يبلغ الجودة، حسب الحجم:</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>{name} ({detail})</source>
        <translation>{name} ({detail})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>{label}: {figures}</source>
        <translation>{label}: {figures}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>quality {number}</source>
        <translation>الجودة {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>not good enough</source>
        <translation>ليست جيدة بما يكفي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/contest_text.py"/>
        <source>ruled out</source>
        <translation>مستبعَد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>Lossless</source>
        <translation>بلا فقد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>Visually lossless</source>
        <translation>بلا فقد مرئي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>High</source>
        <translation>عالية</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>Good</source>
        <translation>جيدة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>Medium</source>
        <translation>متوسطة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>Small</source>
        <translation>صغيرة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>{before} → {after}</source>
        <translation>{before} ← {after}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>{n:,} pictures</source>
        <extracomment>For one: {n:,} picture</extracomment>
        <translation>
            <numerusform>لا صور</numerusform>
            <numerusform>صورة واحدة</numerusform>
            <numerusform>صورتان</numerusform>
            <numerusform>{n:,} صور</numerusform>
            <numerusform>{n:,} صورة</numerusform>
            <numerusform>{n:,} صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>{n:,} colors</source>
        <extracomment>For one: {n:,} color</extracomment>
        <translation>
            <numerusform>لا ألوان</numerusform>
            <numerusform>لون واحد</numerusform>
            <numerusform>لونان</numerusform>
            <numerusform>{n:,} ألوان</numerusform>
            <numerusform>{n:,} لونًا</numerusform>
            <numerusform>{n:,} لون</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>{first}, {rest}</source>
        <translation>{first}، {rest}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>less than a minute</source>
        <translation>أقل من دقيقة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>about {minutes} min</source>
        <translation>نحو {minutes} د</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>about {hours} h</source>
        <translation>نحو {hours} س</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>today at {time}</source>
        <translation>اليوم في {time}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>on {day}</source>
        <translation>يوم {day}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>{number} points</source>
        <translation>{number} نقطة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>lossless</source>
        <translation>بلا فقد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/common/format.py"/>
        <source>{number} dB</source>
        <translation>{number} ديسيبل</translation>
    </message>
</context>
<context>
    <name>curve</name>
    <message>
        <location filename="../../qtcompress/gui/curve/controller.py"/>
        <source>The curve was written to {file}.</source>
        <translation>كُتب المنحنى في {file}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>asked: {quality:g}</source>
        <translation>المطلوب: {quality:g}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>asked: {quality:g} ({name})</source>
        <translation>المطلوب: {quality:g} ({name})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>original</source>
        <translation>الأصل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Size and quality over the number of colors</source>
        <translation>الحجم والجودة حسب عدد الألوان</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>Size of the file</source>
        <translation>حجم الملف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>Quality (SSIMULACRA2)</source>
        <translation>الجودة (SSIMULACRA2)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>Quality</source>
        <translation>الجودة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/paint.py"/>
        <source>{colors} (knee)</source>
        <translation>{colors} (نقطة الانعطاف)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/place_popup.py"/>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/place_popup.py"/>
        <source>After</source>
        <translation>بعد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Select a picture to see size and quality over the number of colors.</source>
        <translation>حدّد صورة لرؤية الحجم والجودة حسب عدد الألوان.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Points appear when they are measured.</source>
        <translation>تظهر النقاط حين تُقاس.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>No points are measured of this picture.</source>
        <translation>لا تُقاس نقاط لهذه الصورة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Point at a dot to see its figures; click to choose its number of colors.</source>
        <translation>أشر إلى نقطة لرؤية أرقامها؛ وانقر لاختيار عدد ألوانها.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Measuring: more points appear.</source>
        <translation>جارٍ القياس: تظهر نقاط أخرى.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>Each dot is a palette with that number of colors; photo codecs have curves of their own. The large dot is what the preview shows. Beyond the knee more bytes improve the quality little. Measured on parts of the picture at full resolution.</source>
        <translation>كل نقطة لوحة ألوان بهذا العدد من الألوان؛ ولمرمّزات الصور منحنياتها الخاصة. والنقطة الكبيرة هي ما تعرضه المعاينة. وبعد الانعطاف لا تحسّن البايتات الإضافية الجودة إلا قليلًا. يُقاس ذلك على أجزاء من الصورة بدقتها الكاملة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>{made}: the place that suffers most</source>
        <translation>{made}: الموضع الأكثر تضررًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/curve/view.py"/>
        <source>&amp;Save Curve As…</source>
        <translation>حفظ المنحنى &amp;باسم…</translation>
    </message>
</context>
<context>
    <name>desktop</name>
    <message>
        <location filename="../../qtcompress/gui/desktop/batch_watch.py"/>
        <source>{done:,} of {total:,} pictures are compressed.</source>
        <translation>ضُغطت {done:,} من {total:,} صورة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/batch_watch.py"/>
        <source>The batch has ended</source>
        <translation>انتهت الدفعة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/controller.py"/>
        <source>Pictures are being compressed</source>
        <translation>يجري ضغط صور</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/controller.py"/>
        <source>The system did not put the computer to sleep; another program or its settings may not allow it.</source>
        <translation>لم يضع النظام الحاسوب في وضع السكون؛ ربما لا يسمح بذلك برنامج آخر أو إعدادات النظام.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/controller.py"/>
        <source>The system did not turn the computer off; another program or its settings may not allow it.</source>
        <translation>لم يوقف النظام تشغيل الحاسوب؛ ربما لا يسمح بذلك برنامج آخر أو إعدادات النظام.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/controller.py"/>
        <source>The desktop knows no program that opens {name}.</source>
        <translation>لا يعرف سطح المكتب برنامجًا يفتح {name}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>The computer goes to sleep in {time}.</source>
        <translation>يدخل الحاسوب وضع السكون خلال {time}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>Sleep Now</source>
        <translation>إسبات الآن</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>The computer is turned off in {time}.</source>
        <translation>يتوقف تشغيل الحاسوب خلال {time}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>Turn Off Now</source>
        <translation>إيقاف التشغيل الآن</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>The Batch Has Ended</source>
        <translation>انتهت الدفعة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>Time that is left</source>
        <translation>الوقت المتبقي</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/desktop/countdown.py"/>
        <source>{n} seconds</source>
        <extracomment>For one: {n} second</extracomment>
        <translation>
            <numerusform>{n} ثانية</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتين</numerusform>
            <numerusform>{n} ثوانٍ</numerusform>
            <numerusform>{n} ثانية</numerusform>
            <numerusform>{n} ثانية</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <location filename="../../qtcompress/cluster/batch.py"/>
        <source>was set aside, because {count} workers died with it</source>
        <translation>وُضعت جانبًا لأن {count} من العمال توقفوا أثناء معالجتها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/fetching.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>would be replaced by its own result</source>
        <translation>سيُستبدل بناتجه هو</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/fetching.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>Choose another output folder.</source>
        <translation>اختر مجلد إخراج آخر.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/installed.py"/>
        <source>Install them with &apos;pip install qtcompress[cluster]&apos;.</source>
        <translation>ثبّتها بالأمر &apos;pip install qtcompress[cluster]&apos;.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/installed.py"/>
        <source>a cluster needs the packages {names}</source>
        <translation>يحتاج العنقود إلى الحزم {names}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/planning.py"/>
        <source>{count:,} pictures can&apos;t be reduced to {budget:,} bytes, by a sample of {measured}</source>
        <translation>لا يمكن تصغير {count:,} صورة إلى {budget:,} بايت، بحسب عينة من {measured}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/planning.py"/>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>Allow more bytes, or more formats.</source>
        <translation>اسمح بمزيد من البايتات أو الصيغ.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>Start a worker with more memory, and resume.</source>
        <translation>شغّل عاملًا بذاكرة أكبر ثم تابع.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>Start one with &apos;dask scheduler&apos;, or check the address.</source>
        <translation>شغّل واحدًا بالأمر &apos;dask scheduler&apos;، أو تحقق من العنوان.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>There is no Dask scheduler at {address}</source>
        <translation>لا يوجد مجدول Dask في {address}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>The worker {address} can&apos;t run qtcompress ({reason})</source>
        <translation>لا يستطيع العامل {address} تشغيل qtcompress ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>Run &apos;pip install qtcompress[cluster]=={version}&apos; there.</source>
        <translation>شغّل &apos;pip install qtcompress[cluster]=={version}&apos; هناك.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>The worker {address} has {versions}</source>
        <translation>لدى العامل {address}‏ {versions}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>Install the same version on all machines.</source>
        <translation>ثبّت الإصدار نفسه على جميع الأجهزة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>needs about {need} MB of memory, and no worker has more than {most} MB</source>
        <translation>تحتاج إلى نحو {need} م.ب من الذاكرة، وليس لدى أي عامل أكثر من {most} م.ب</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <location filename="../../qtcompress/engine/workers/worker.py"/>
        <location filename="../../qtcompress/gui/tasks/runner.py"/>
        <source>could not be worked on ({kind}: {error})</source>
        <translation>تعذّرت معالجته ({kind}: {error})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <location filename="../../qtcompress/engine/workers/worker.py"/>
        <location filename="../../qtcompress/gui/tasks/runner.py"/>
        <source>Please report this.</source>
        <translation>يُرجى الإبلاغ عن ذلك.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>The connection to the scheduler {address} was lost</source>
        <translation>انقطع الاتصال بالمجدول {address}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <source>was being worked on when the worker died or was lost</source>
        <translation>كانت قيد المعالجة عندما توقف العامل أو فُقد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/pool.py"/>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>Check whether the file is damaged; the original was not changed.</source>
        <translation>تحقّق من سلامة الملف؛ ولم يتغيّر الأصل.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>Check the spelling of its path.</source>
        <translation>تحقّق من كتابة مساره.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>does not exist</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <source>Rename it.</source>
        <translation>أعد تسميته.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <source>has a name in it that is no path: {name}</source>
        <translation>يحتوي اسمًا ليس مسارًا: {name}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <source>Check the network and the permissions.</source>
        <translation>تحقق من الشبكة والأذونات.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/cluster/stores.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>can&apos;t be listed ({reason})</source>
        <translation>يتعذّر سرده ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/core/errors.py"/>
        <source>{what}.</source>
        <translation>{what}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/core/errors.py"/>
        <source>{name} {what}: {advice:lower}</source>
        <translation>{name}: {what}. {advice}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/core/errors.py"/>
        <source>{what}: {advice:lower}</source>
        <translation>{what}. {advice}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/core/text.py"/>
        <source>{first}, {rest}</source>
        <translation>{first}، {rest}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/core/text.py"/>
        <source>{first} {rest}</source>
        <translation>{first} {rest}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/animations/reading.py"/>
        <source>has {count:,} frames with {megapixels:,.0f} megapixels together, which is too much</source>
        <translation>يحتوي على {count:,} إطار بمجموع {megapixels:,.0f} ميغابكسل، وهذا أكثر من المسموح</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/animations/reading.py"/>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>is cut off or damaged ({error})</source>
        <translation>مقطوع أو تالف ({error})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/animations/reel.py"/>
        <source>is no animation that can be read</source>
        <translation>ليس صورة متحركة يمكن قراءتها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/animations/reel.py"/>
        <source>is damaged after {n} of its {count} frames</source>
        <translation>تالف بعد {n} من إطاراته البالغة {count}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>The file</source>
        <translation>الملف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It would take {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>سيشغل {size_bytes:,} بايت بدلًا من {source_bytes:,}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>No smaller animation that shows the same was found.</source>
        <translation>لم يُعثر على رسم متحرك أصغر يعرض الشيء نفسه.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>holds {names}</source>
        <translation>يحتوي {names}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>Left as it is, because {reason}.</source>
        <translation>تُرك كما هو: {reason}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>was not written, because the result would lack {names}</source>
        <translation>لم يُكتب، لأن الناتج سيفتقد: {names}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>Please report it, with this picture if you can.</source>
        <translation>يُرجى الإبلاغ عن ذلك، مع هذه الصورة إن أمكن.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was copied.</source>
        <translation>نُسخ.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was not copied, because metadata must be removed, and that could change more of it.</source>
        <translation>لم يُنسخ، لأن بيانات وصفية يجب أن تُزال، وقد يغيّر ذلك أكثر منها.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was not copied.</source>
        <translation>لم يُنسخ.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>{path} is a copy of it.</source>
        <translation>{path} نسخة منه.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was not copied, because {path} exists.</source>
        <translation>لم يُنسخ، لأن {path} موجود.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was not copied, because it carries metadata that must be removed.</source>
        <translation>لم يُنسخ، لأنه يحمل بيانات وصفية يجب أن تُزال.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/compress.py"/>
        <source>It was copied without the metadata that must be removed.</source>
        <translation>نُسخ دون البيانات الوصفية التي يجب أن تُزال.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>loses detail in one part of the picture</source>
        <translation>يفقد تفاصيل في جزء من الصورة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>shows steps in a smooth place</source>
        <translation>يُظهر درجات في منطقة ملساء</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>makes a smooth place lighter or darker</source>
        <translation>يجعل منطقة ملساء أفتح أو أغمق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>shows grain in a smooth place</source>
        <translation>يُظهر حبيبات في منطقة ملساء</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>makes something small lighter or darker</source>
        <translation>يجعل شيئًا صغيرًا أفتح أو أغمق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>changes the color of something small</source>
        <translation>يغيّر لون شيء صغير</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>changes more than a JPEG of that quality</source>
        <translation>يغيّر أكثر مما يغيّره JPEG بتلك الجودة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>each frame and its time is kept, with fewer bytes</source>
        <translation>يبقى كل إطار ومدته كما هما، ببايتات أقل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>lossless: every pixel of each frame is kept, and its time</source>
        <translation>بلا فقد: تُحفظ كل بكسل في كل إطار ومدته</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>each sample of 16 bits is kept, and only packed again</source>
        <translation>تُحفظ كل قيمة من 16 بت، ويُعاد رزمها فقط</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>its color profile is for other colors than its own, and was left out</source>
        <translation>ملف ألوانها مخصص لألوان غير ألوانها، وقد تُرك</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>the same pixels, only packed again</source>
        <translation>البكسلات نفسها، أُعيد حزمها فقط</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>the same pixels, packed as JPEG XL, which gives the JPEG back byte by byte</source>
        <translation>البكسلات نفسها، محزومة بصيغة JPEG XL التي تعيد ملف JPEG بايتًا بايتًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>no allowed format can hold the colors of its transparent pixels</source>
        <translation>لا تستطيع أي صيغة مسموح بها حفظ ألوان البكسلات الشفافة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{success}; less {flaw}</source>
        <translation>{success}؛ والأقل {flaw}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{verdict}, in its own size of {width} x {height} pixels</source>
        <translation>{verdict}، بمقاسه الأصلي {width} x {height} بكسل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>resized from {old_width} x {old_height} to {width} x {height} pixels: the quality compares with the original at that size</source>
        <translation>صُغّرت من {old_width} x {old_height} إلى {width} x {height} بكسل: تُقارن الجودة بالأصل في هذا المقاس</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>It also keeps its size of {width} x {height} pixels.</source>
        <translation>ويحتفظ أيضًا بمقاسه {width} x {height} بكسل.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{extra_bytes:,} of the bytes saved were {names}, left out as asked</source>
        <translation>{extra_bytes:,} من البايتات الموفَّرة تعود إلى ما حُذف كما طُلب: {names}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{verdict}; {clause}</source>
        <translation>{verdict}؛ {clause}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{format} is the smallest for {colors}</source>
        <translation>{format} هي الأصغر مع {colors}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{max_bytes:,} bytes only allow a quality of {score:.0f} instead of {quality:g} ({encoding})</source>
        <translation>{max_bytes:,} بايت لا تسمح إلا بجودة {score:.0f} بدلًا من {quality:g} ({encoding})</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{n} colors reach the quality</source>
        <extracomment>For one: {n} color reaches the quality</extracomment>
        <translation>
            <numerusform>لا ألوان تبلغ الجودة</numerusform>
            <numerusform>لون واحد يبلغ الجودة</numerusform>
            <numerusform>لونان يبلغان الجودة</numerusform>
            <numerusform>{n} ألوان تبلغ الجودة</numerusform>
            <numerusform>{n} لونًا تبلغ الجودة</numerusform>
            <numerusform>{n} لون تبلغ الجودة</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{encoding} reaches the quality</source>
        <translation>{encoding} تبلغ الجودة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>the picture has only {colors}: {exact}</source>
        <translation>في الصورة {colors} فقط: {exact}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{n} colors give a quality of {score:.1f}, and of {worst:.1f} in the worst place</source>
        <extracomment>For one: {n} color gives a quality of {score:.1f}, and of {worst:.1f} in the worst place</extracomment>
        <translation>
            <numerusform>بلا ألوان تكون الجودة {score:.1f}، وفي أسوأ موضع {worst:.1f}</numerusform>
            <numerusform>لون واحد يعطي جودة {score:.1f}، و{worst:.1f} في أسوأ موضع</numerusform>
            <numerusform>لونان يعطيان جودة {score:.1f}، و{worst:.1f} في أسوأ موضع</numerusform>
            <numerusform>{n} ألوان تعطي جودة {score:.1f}، و{worst:.1f} في أسوأ موضع</numerusform>
            <numerusform>{n} لونًا تعطي جودة {score:.1f}، و{worst:.1f} في أسوأ موضع</numerusform>
            <numerusform>{n} لون تعطي جودة {score:.1f}، و{worst:.1f} في أسوأ موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{n} colors give a quality of {score:.1f}</source>
        <extracomment>For one: {n} color gives a quality of {score:.1f}</extracomment>
        <translation>
            <numerusform>بلا ألوان تكون الجودة {score:.1f}</numerusform>
            <numerusform>لون واحد يعطي جودة {score:.1f}</numerusform>
            <numerusform>لونان يعطيان جودة {score:.1f}</numerusform>
            <numerusform>{n} ألوان تعطي جودة {score:.1f}</numerusform>
            <numerusform>{n} لونًا تعطي جودة {score:.1f}</numerusform>
            <numerusform>{n} لون تعطي جودة {score:.1f}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>The original is kept: at a quality of {quality:g} the smallest result ({encoding}) would take {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>يُحتفظ بالأصل: عند جودة {quality:g} يشغل أصغر ناتج ({encoding}) {size_bytes:,} بايت بدلًا من {source_bytes:,}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>The original is kept: at a quality of {quality:g} the smallest result ({encoding}) would take about {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>يُحتفظ بالأصل: عند جودة {quality:g} يشغل أصغر ناتج ({encoding}) نحو {size_bytes:,} بايت بدلًا من {source_bytes:,}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>The original is kept: packed again with the same pixels it would take {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>يُحتفظ بالأصل: عند إعادة حزمه بالبكسلات نفسها يشغل {size_bytes:,} بايت بدلًا من {source_bytes:,}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>The original is kept: {clause}.</source>
        <translation>يُحتفظ بالأصل: {clause}.</translation>
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
        <translation>يُحفظ كل بكسل من الصورة المصغّرة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>exact at 8 bits per channel, the finer steps are lost</source>
        <translation>مطابق عند 8 بت لكل قناة، وتُفقد الدرجات الأدق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>exact after its colors were converted to sRGB</source>
        <translation>مطابق بعد تحويل ألوانه إلى sRGB</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>each pixel is kept</source>
        <translation>يُحفظ كل بكسل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>nothing is lost</source>
        <translation>لا يُفقد شيء</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>the original is smaller than {encoding} would be</source>
        <translation>الأصل أصغر مما ستكون عليه {encoding}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>no result of at most {max_bytes:,} bytes can hold the same pixels</source>
        <translation>لا يمكن لنتيجة لا تتجاوز {max_bytes:,} بايت أن تحوي البكسلات نفسها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>no result of at most {max_bytes:,} bytes has a quality of {quality:.0f} or more</source>
        <translation>لا يوجد ناتج لا يتجاوز {max_bytes:,} بايت بجودة {quality:.0f} أو أكثر</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>no allowed format can hold the same pixels in fewer bytes</source>
        <translation>لا يمكن لأي صيغة مسموح بها أن تحوي البكسلات نفسها في بايتات أقل</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{n} colors can&apos;t reach a quality of {quality:g}</source>
        <extracomment>For one: {n} color can&apos;t reach a quality of {quality:g}</extracomment>
        <translation>
            <numerusform>لا يمكن بلوغ جودة {quality:g} بلا ألوان</numerusform>
            <numerusform>لا يمكن للون واحد بلوغ جودة {quality:g}</numerusform>
            <numerusform>لا يمكن للونين بلوغ جودة {quality:g}</numerusform>
            <numerusform>لا يمكن لـ {n} ألوان بلوغ جودة {quality:g}</numerusform>
            <numerusform>لا يمكن لـ {n} لونًا بلوغ جودة {quality:g}</numerusform>
            <numerusform>لا يمكن لـ {n} لون بلوغ جودة {quality:g}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>no allowed format can reach a quality of {quality:g}</source>
        <translation>لا تستطيع أي صيغة مسموح بها بلوغ جودة {quality:g}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/contest/verdict_text.py"/>
        <source>{clause} (best: {score})</source>
        <translation>{clause} (الأفضل: {score})</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>{n:,} pictures that are not compressed take {size_bytes:,} bytes</source>
        <extracomment>For one: {n} picture that is not compressed takes {size_bytes:,} bytes</extracomment>
        <translation>
            <numerusform>لا صور غير مضغوطة: {size_bytes:,} بايت</numerusform>
            <numerusform>صورة واحدة غير مضغوطة تشغل {size_bytes:,} بايت</numerusform>
            <numerusform>صورتان غير مضغوطتين تشغلان {size_bytes:,} بايت</numerusform>
            <numerusform>{n:,} صور غير مضغوطة تشغل {size_bytes:,} بايت</numerusform>
            <numerusform>{n:,} صورة غير مضغوطة تشغل {size_bytes:,} بايت</numerusform>
            <numerusform>{n:,} صورة غير مضغوطة تشغل {size_bytes:,} بايت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>These {n:,} pictures</source>
        <extracomment>For one: This picture</extracomment>
        <translation>
            <numerusform>هذه الصور</numerusform>
            <numerusform>هذه الصورة</numerusform>
            <numerusform>هاتان الصورتان</numerusform>
            <numerusform>هذه الصور ({n:,})</numerusform>
            <numerusform>هذه الصور ({n:,})</numerusform>
            <numerusform>هذه الصور ({n:,})</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>a budget lowers the quality, but each pixel is to be kept</source>
        <translation>الميزانية تخفض الجودة، لكن يجب حفظ كل بكسل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>Choose another quality than lossless, or no budget.</source>
        <translation>اختر جودة غير بلا فقد، أو لا ميزانية.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>{take}, which is more than the budget of {budget:,}</source>
        <translation>{take}، أكثر من الميزانية {budget:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>Allow more bytes, or name fewer pictures, or --force to compress results again.</source>
        <translation>اسمح بمزيد من البايتات، أو سمِّ صورًا أقل، أو استخدم ‎--force لضغط النتائج من جديد.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>Allow more bytes, or name fewer pictures.</source>
        <translation>اسمح بمزيد من البايتات، أو سمِّ صورًا أقل.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>{pictures} can&apos;t be reduced to {budget:,} bytes</source>
        <translation>{pictures}: يتعذّر تصغيرها إلى {budget:,} بايت</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>{clause}, because {take} of the budget</source>
        <translation>{clause} (من الميزانية: {take})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/budget.py"/>
        <source>{clause}: at a quality of {quality:g}, the lowest possible one, about {size_bytes:,.0f} are needed</source>
        <translation>{clause}: عند جودة {quality:g}، وهي أدنى جودة ممكنة، يلزم نحو {size_bytes:,.0f}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/estimates/left_out.py"/>
        <source>AVIF was not allowed: tried on {n} of {pictures:,} pictures, it would take {percent} % less.</source>
        <translation>لم يكن AVIF مسموحًا به: جُرِّب على {n} من {pictures:,} صورة، وكان سيشغل أقل بنسبة {percent} %.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>the disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>the disk quota is used up</source>
        <translation>استُنفدت حصة القرص</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>Choose a folder that only you can write to.</source>
        <translation>اختر مجلدًا لا يستطيع غيرك الكتابة فيه.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>was not written, because another program changed the temporary file in {folder}</source>
        <translation>لم يُكتب لأن برنامجًا آخر غيّر الملف المؤقت في {folder}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <source>was not written</source>
        <translation>لم يُكتب</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>The file was read back with a different content; check the disk.</source>
        <translation>قُرئ الملف مجددًا بمحتوى مختلف؛ افحص القرص.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>was moved or removed while it was worked on</source>
        <translation>نُقل أو أُزيل أثناء معالجته</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <location filename="../../qtcompress/engine/files/identity.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>Compress it again when no other program changes it.</source>
        <translation>اضغطه مجددًا حين لا يغيّره برنامج آخر.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>Nothing could be written to {folder}, because {why}</source>
        <translation>تعذّرت كتابة أي شيء في {folder} لأن {why}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>files of this size are not allowed there</source>
        <translation>الملفات بهذا الحجم غير مسموح بها هناك</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>Raise the limit of the file size.</source>
        <translation>ارفع حد حجم الملفات.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>the folder is not writable</source>
        <translation>المجلد غير قابل للكتابة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>the disk is read-only</source>
        <translation>القرص للقراءة فقط</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>there is a file in the place of a folder</source>
        <translation>هناك ملف في مكان مجلد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>its name is too long for this disk</source>
        <translation>اسمه أطول مما يسمح به هذا القرص</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <source>Shorten the name.</source>
        <translation>قصّر الاسم.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/atomic_write.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <source>could not be written to {folder}, because {why}</source>
        <translation>تعذّرت كتابته في {folder} لأن {why}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <source>The trash can&apos;t be used on this system</source>
        <translation>لا يمكن استخدام سلة المهملات على هذا النظام</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <source>Keep the originals in the store of qtcompress.</source>
        <translation>احفظ الأصول في مخزن qtcompress.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <source>The disk of {folder} has no room for the backup of an original</source>
        <translation>لا مكان في قرص {folder} لنسخة احتياطية من أصل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>was changed while it was worked on</source>
        <translation>تغيّر أثناء معالجته</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>was not replaced</source>
        <translation>لم يُستبدل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/backup.py"/>
        <source>Its backup has a different content; check the disk.</source>
        <translation>محتوى نسخته الاحتياطية مختلف؛ افحص القرص.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/identity.py"/>
        <source>Check whether it still exists.</source>
        <translation>تحقّق من أنه ما زال موجودًا.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/identity.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>can&apos;t be read ({reason})</source>
        <translation>تتعذّر قراءته ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/identity.py"/>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <source>was changed while it was read</source>
        <translation>تغيّر أثناء قراءته</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>Leave it out; fsspec finds credentials in the environment or in its own files.</source>
        <translation>احذفها؛ يجد fsspec بيانات الدخول في البيئة أو في ملفاته.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>{scheme}://... holds a password or a token, which would be written into the journal</source>
        <translation>يحتوي {scheme}://... كلمة مرور أو رمزًا كان سيُكتب في السجل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>is in a store, and fsspec is not installed</source>
        <translation>موجود في مخزن، و fsspec غير مثبت</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>Install it with &apos;pip install qtcompress[cluster]&apos;.</source>
        <translation>ثبّته بالأمر &apos;pip install qtcompress[cluster]&apos;.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>can&apos;t be reached ({reason})</source>
        <translation>لا يمكن الوصول إليه ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>Install that package.</source>
        <translation>ثبّت تلك الحزمة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>can&apos;t be reached, because fsspec knows no {scheme}:// ({reason})</source>
        <translation>لا يمكن الوصول إليه لأن fsspec لا يعرف {scheme}://‏ ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote.py"/>
        <source>Check the spelling of the URL.</source>
        <translation>تحقق من كتابة العنوان.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <source>Check the network and the permissions, and compress it again.</source>
        <translation>تحقق من الشبكة والأذونات، ثم اضغطها مرة أخرى.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/remote_write.py"/>
        <source>The file was read back with a different content; check the store.</source>
        <translation>قُرئ الملف بمحتوى مختلف؛ تحقق من المخزن.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <location filename="../../qtcompress/engine/journal/preflight.py"/>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>Ask its owner for permission to write there.</source>
        <translation>اطلب من مالكه الإذن بالكتابة هناك.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>is read-only and is not replaced</source>
        <translation>للقراءة فقط ولا يُستبدل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>Make it writable first.</source>
        <translation>اجعله قابلًا للكتابة أولًا.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>Rename one of them, or compress into a folder.</source>
        <translation>أعد تسمية أحدهما، أو اضغط في مجلد.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>is not replaced, because its result would be named {name} and a file of that name exists</source>
        <translation>لا يُستبدل، لأن اسم ناتجه سيكون {name} ويوجد ملف بهذا الاسم</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>is a link and is not replaced</source>
        <translation>رابط ولا يُستبدل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>Choose the file it leads to, {path}.</source>
        <translation>اختر الملف الذي يقود إليه، {path}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>Compress it into a folder.</source>
        <translation>اضغطه في مجلد.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>has {count} names (hard links) and is not replaced: its other names would keep the old file</source>
        <translation>له {count} من الأسماء (روابط صلبة) ولا يُستبدل: ستحتفظ أسماؤه الأخرى بالملف القديم</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>{path} exists: choose another output folder, or allow overwriting.</source>
        <translation>{path} موجود: اختر مجلد إخراج آخر، أو اسمح بالكتابة فوقه.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>was not replaced, because another program changed its result</source>
        <translation>لم يُستبدل، لأن برنامجًا آخر غيّر ناتجه</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>can&apos;t be restored, because its backup is gone, damaged, or deleted by &apos;forget&apos;</source>
        <translation>لا يمكن استعادته، لأن نسخته الاحتياطية مفقودة أو تالفة أو حذفها «forget»</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>was changed since it was compressed, and was left as it is</source>
        <translation>تغيّر منذ ضغطه، وتُرك كما هو</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>can&apos;t be restored, because another file named {name} is there now</source>
        <translation>لا يمكن استعادته، لأن ملفًا آخر باسم {name} موجود هناك الآن</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>stays compressed, because its result {path} was changed since then</source>
        <translation>يبقى مضغوطًا، لأن ناتجه {path} تغيّر منذ ذلك الحين</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/replace_original.py"/>
        <source>can&apos;t be restored, because its backup can&apos;t be read</source>
        <translation>لا يمكن استعادته، لأنه تتعذّر قراءة نسخته الاحتياطية</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>أفسح مكانًا، أو اختر مجلدًا على قرص آخر.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>Free some space there.</source>
        <translation>أفسح مكانًا هناك.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>Free some space there, or replace originals without a review.</source>
        <translation>أفسح مكانًا هناك، أو استبدل الأصول دون مراجعة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>Free some space there, or choose the other kind of backup.</source>
        <translation>أفسح مكانًا هناك، أو اختر النوع الآخر من النسخ الاحتياطي.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>can&apos;t be created, because {folder} is not a folder</source>
        <translation>يتعذّر إنشاؤه لأن {folder} ليس مجلدًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>is not writable</source>
        <translation>غير قابل للكتابة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <location filename="../../qtcompress/gui/journal/client.py"/>
        <source>{name} {clause}</source>
        <translation>{name}: {clause}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>The disk of {folder} has no room for the next result</source>
        <translation>لا مكان في قرص {folder} للناتج التالي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>was not written, because a file named {name} exists</source>
        <translation>لم يُكتب لوجود ملف باسم {name}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/room.py"/>
        <source>Choose another name or folder, or try again.</source>
        <translation>اختر اسمًا أو مجلدًا آخر، أو حاول مرة أخرى.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>keeps its name, because there is already a file {file}</source>
        <translation>يحتفظ باسمه، لوجود ملف {file}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was not copied, because there is already a file {file}</source>
        <translation>لم يُنسخ، لوجود ملف {file}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>keeps its name, because it was changed or is gone</source>
        <translation>يحتفظ باسمه، لأنه تغيّر أو لم يعد موجودًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was not copied, because it was changed or is gone</source>
        <translation>لم يُنسخ، لأنه تغيّر أو لم يعد موجودًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>is gone, so {file} can&apos;t be restored</source>
        <translation>لم يعد موجودًا، فلا يمكن استعادة {file}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was changed since then, and was not renamed to {file}</source>
        <translation>تغيّر منذ ذلك الحين، ولم يُعد اسمه إلى {file}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was not renamed to {file}, because there is a file of that name</source>
        <translation>لم يُعد اسمه إلى {file}، لوجود ملف بهذا الاسم</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was not renamed to {file}</source>
        <translation>لم يُعد اسمه إلى {file}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>was changed since then, and stays</source>
        <translation>تغيّر منذ ذلك الحين، ويبقى</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/files/sidecars.py"/>
        <source>stays, because {file} is no longer there or was changed: it may be the only copy</source>
        <translation>يبقى، لأن {file} لم يعد موجودًا أو تغيّر: قد يكون النسخة الوحيدة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/formats.py"/>
        <source>{formats} or {last}</source>
        <translation>{formats} أو {last}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>lossless</source>
        <translation>بلا فقد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>exact 8-bit sRGB</source>
        <translation>sRGB مطابق بعمق 8 بت</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>exact at its new size</source>
        <translation>مطابق في مقاسه الجديد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>{format} animation</source>
        <translation>رسوم متحركة {format}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>{format} photo</source>
        <translation>صورة {format}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>not dithered</source>
        <translation>بلا تنقيط</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>setting {number}, {variant}</source>
        <translation>الإعداد {number}، {variant}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>thrift {thrift:g}</source>
        <translation>التوفير {thrift:g}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>{n} colors</source>
        <extracomment>For one: {n} color</extracomment>
        <translation>
            <numerusform>لا ألوان</numerusform>
            <numerusform>لون واحد</numerusform>
            <numerusform>لونان</numerusform>
            <numerusform>{n} ألوان</numerusform>
            <numerusform>{n} لونًا</numerusform>
            <numerusform>{n} لون</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>The original is kept: with {colors} the result would take {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>يُحتفظ بالأصل: مع {colors} يشغل الناتج {size_bytes:,} بايت بدلًا من {source_bytes:,}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>The original is kept: with {colors} the result would take about {size_bytes:,} bytes instead of {source_bytes:,}.</source>
        <translation>يُحتفظ بالأصل: مع {colors} يشغل الناتج نحو {size_bytes:,} بايت بدلًا من {source_bytes:,}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>must be a number from 1 to 100, or one of {qualities}, not {text}</source>
        <translation>يجب أن يكون عددًا من 1 إلى 100، أو إحدى الكلمات {qualities}، لا {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>must be a size such as 200kB or 1.5MB, not {text}</source>
        <translation>يجب أن يكون حجمًا مثل 200kB أو 1.5MB، لا {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>must be some of {words}, with commas, not {text}</source>
        <translation>يجب أن يكون بعض الكلمات {words} بينها فواصل، لا {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/goal.py"/>
        <source>can contain jxl only where its extra is installed: pip install &apos;qtcompress[jxl]&apos;</source>
        <translation>لا يمكن أن يتضمن jxl إلا حيث ثُبِّتت إضافته: pip install &apos;qtcompress[jxl]&apos;</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/naming.py"/>
        <source>must be text with {known} in it ({error}), not {template}</source>
        <translation>يجب أن يكون نصًا فيه {known} ({error})، لا {template}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/naming.py"/>
        <source>may only have {known} in braces, not {template}</source>
        <translation>لا يُسمح بين الأقواس إلا بـ {known}، لا {template}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/naming.py"/>
        <source>must have at least one of {known}, not {template}</source>
        <translation>يجب أن يحتوي واحدًا على الأقل من {known}، لا {template}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/naming.py"/>
        <source>must name a file, not {template}</source>
        <translation>يجب أن يسمّي ملفًا، لا {template}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/naming.py"/>
        <source>must stay below the output folder, not {template}</source>
        <translation>يجب أن يبقى داخل مجلد الإخراج، لا {template}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>the same pixels</source>
        <translation>البكسلات نفسها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>quality {quality:g}</source>
        <translation>الجودة {quality:g}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>a given palette</source>
        <translation>لوحة ألوان معطاة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>{asked} as {formats}</source>
        <translation>{asked} بصيغة {formats}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>{words}, {size}</source>
        <translation>{words}، {size}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/recipe.py"/>
        <source>{words}, at most {limit:,} bytes</source>
        <translation>{words}، بحد أقصى {limit:,} بايت</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>{percent} % of the size</source>
        <translation>{percent} % من المقاس</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>at most {megapixels} megapixels</source>
        <translation>بحد أقصى {megapixels} ميغابكسل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>at most {side} pixels on the long edge</source>
        <translation>بحد أقصى {side} بكسل للضلع الأطول</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>at most {width} x {height} pixels</source>
        <translation>بحد أقصى {width} x {height} بكسل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>must be a size such as 1920x1080, 2048, 4 MP or 50 %, not {text}</source>
        <translation>يجب أن يكون مقاسًا مثل 1920x1080 أو 2048 أو 4 MP أو 50 %، لا {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>must be width x height in pixels, such as 1920x1080, at most {most:,} each, not {text}</source>
        <translation>يجب أن يكون العرض x الارتفاع بالبكسل، مثل 1920x1080، بحد أقصى {most:,} لكل منهما، لا {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>must be a number of pixels from 1 to {most:,}, not {text}</source>
        <translation>يجب أن يكون عدد بكسلات من 1 إلى {most:,}، لا {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>must be a number of megapixels above 0, such as 4 or 0.5, not {text}</source>
        <translation>يجب أن يكون عدد ميغابكسلات أكبر من 0، مثل 4 أو 0.5، لا {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/job/size_limit.py"/>
        <source>must be a percentage from 1 to 99, such as 50%, not {text}</source>
        <translation>يجب أن يكون نسبة مئوية من 1 إلى 99، مثل 50%، لا {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/already_done.py"/>
        <source>was being worked on each time the program died</source>
        <translation>كان قيد المعالجة في كل مرة توقف فيها البرنامج فجأة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/already_done.py"/>
        <source>Check the picture, and use --force if it is not the cause.</source>
        <translation>افحص الصورة، واستخدم ‎--force إن لم تكن هي السبب.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/already_done.py"/>
        <source>{path} is already a result of qtcompress: compressing it again, which --force does, would lose more.</source>
        <translation>{path} ناتج من qtcompress بالفعل: وضغطه من جديد، كما يفعل ‎--force، يفقد أكثر.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/already_done.py"/>
        <source>{path} exists and is the result of this picture with these options.</source>
        <translation>{path} موجود وهو ناتج هذه الصورة بهذه الخيارات.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/already_done.py"/>
        <source>{path} was already tried with these options, and the original was kept.</source>
        <translation>جُرِّب {path} بهذه الخيارات من قبل، واحتُفظ بالأصل.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/database.py"/>
        <source>its tables can&apos;t be read</source>
        <translation>تتعذّر قراءة جداوله</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/database.py"/>
        <location filename="../../qtcompress/engine/session.py"/>
        <source>The journal can&apos;t be kept in {folder} ({reason})</source>
        <translation>يتعذّر حفظ السجل في {folder} ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/database.py"/>
        <location filename="../../qtcompress/engine/session.py"/>
        <source>Free some space there, or make the folder writable.</source>
        <translation>أفسح مكانًا هناك، أو اجعل المجلد قابلًا للكتابة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/followers.py"/>
        <source>stays as it is, and does not fit the picture, which is upright now</source>
        <translation>يبقى كما هو، ولا يلائم الصورة التي صارت الآن قائمة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/followers.py"/>
        <source>was not copied, because it does not fit a picture that was turned upright</source>
        <translation>لم يُنسخ لأنه لا يلائم صورة دُوّرت لتصير قائمة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/followers.py"/>
        <source>stays as it is, and does not fit the picture, which has fewer pixels now</source>
        <translation>يبقى كما هو، ولا يلائم الصورة التي صارت بكسلاتها أقل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/followers.py"/>
        <source>was not copied, because it does not fit a picture of fewer pixels</source>
        <translation>لم يُنسخ لأنه لا يلائم صورة ذات بكسلات أقل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/followers.py"/>
        <source>was not copied, because it can hold metadata that must be removed</source>
        <translation>لم يُنسخ لأنه قد يحتوي بيانات وصفية يجب حذفها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/opening.py"/>
        <source>The journal was damaged ({reason}) and renamed to {path}; a new one was created.</source>
        <translation>كان السجل تالفًا ({reason}) وأُعيدت تسميته {path}؛ وأُنشئ سجل جديد.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/journal/opening.py"/>
        <source>It contains the {n} pictures whose originals are in the backups.</source>
        <extracomment>For one: It contains the {n} picture whose original is in the backups.</extracomment>
        <translation>
            <numerusform>لا يحتوي أي صورة أصلها في النسخ الاحتياطية.</numerusform>
            <numerusform>يحتوي الصورة الواحدة التي أصلها في النسخ الاحتياطية.</numerusform>
            <numerusform>يحتوي الصورتين اللتين أصلاهما في النسخ الاحتياطية.</numerusform>
            <numerusform>يحتوي {n} صور أصولها في النسخ الاحتياطية.</numerusform>
            <numerusform>يحتوي {n} صورة أصولها في النسخ الاحتياطية.</numerusform>
            <numerusform>يحتوي {n} صورة أصولها في النسخ الاحتياطية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/journal/opening.py"/>
        <source>The journal was lost or incomplete; {n} pictures whose originals are in the backups were recorded again. They can be undone.</source>
        <extracomment>For one: The journal was lost or incomplete; {n} picture whose original is in the backups was recorded again. It can be undone.</extracomment>
        <translation>
            <numerusform>كان السجل مفقودًا أو ناقصًا؛ ولم تُسجَّل أي صورة.</numerusform>
            <numerusform>كان السجل مفقودًا أو ناقصًا؛ وأُعيد تسجيل صورة واحدة أصلها في النسخ الاحتياطية. ويمكن التراجع عنها.</numerusform>
            <numerusform>كان السجل مفقودًا أو ناقصًا؛ وأُعيد تسجيل صورتين أصلاهما في النسخ الاحتياطية. ويمكن التراجع عنهما.</numerusform>
            <numerusform>كان السجل مفقودًا أو ناقصًا؛ وأُعيد تسجيل {n} صور أصولها في النسخ الاحتياطية. ويمكن التراجع عنها.</numerusform>
            <numerusform>كان السجل مفقودًا أو ناقصًا؛ وأُعيد تسجيل {n} صورة أصولها في النسخ الاحتياطية. ويمكن التراجع عنها.</numerusform>
            <numerusform>كان السجل مفقودًا أو ناقصًا؛ وأُعيد تسجيل {n} صورة أصولها في النسخ الاحتياطية. ويمكن التراجع عنها.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>was changed after the program stopped in the middle of replacing it, and was left as it is</source>
        <translation>تغيّر بعد توقف البرنامج في منتصف استبداله، وتُرك كما هو</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>Compress it again if you want to.</source>
        <translation>اضغطه مجددًا إن أردت.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>was not replaced, because its staged result is gone or damaged</source>
        <translation>لم يُستبدل لأن ناتجه المنتظِر مفقود أو تالف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <location filename="../../qtcompress/engine/preview/previewer.py"/>
        <source>Compress it again.</source>
        <translation>اضغطه مجددًا.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <location filename="../../qtcompress/engine/preview/previewer.py"/>
        <source>was changed since its result was staged</source>
        <translation>تغيّر منذ أن صار ناتجه بانتظار التطبيق</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>{names} stay with its result.</source>
        <extracomment>For one: {names} stays with its result.</extracomment>
        <translation>
            <numerusform>{names} تبقى مع ناتجه.</numerusform>
            <numerusform>{names} يبقى مع ناتجه.</numerusform>
            <numerusform>{names} يبقيان مع ناتجه.</numerusform>
            <numerusform>{names} تبقى مع ناتجه.</numerusform>
            <numerusform>{names} تبقى مع ناتجه.</numerusform>
            <numerusform>{names} تبقى مع ناتجه.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>Row {number} of the journal is damaged, and its picture was left as it is: compare it with its original.</source>
        <translation>الصف {number} من السجل تالف، وتُركت صورته كما هي: قارنها بأصلها.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>is no longer there, so its result {path} stays: it may be the only copy</source>
        <translation>لم يعد موجودًا، فيبقى ناتجه {path}: قد يكون النسخة الوحيدة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/recovery.py"/>
        <source>was changed since it was compressed, so its result {path} stays: it may be the only copy</source>
        <translation>تغيّر منذ ضغطه، فيبقى ناتجه {path}: قد يكون النسخة الوحيدة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/report.py"/>
        <source>Choose another folder.</source>
        <translation>اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/report.py"/>
        <source>can&apos;t be written, because there is no folder {folder}</source>
        <translation>تتعذّر كتابته، لأنه لا يوجد مجلد {folder}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/schema.py"/>
        <source>The journal was written by a later version of qtcompress</source>
        <translation>كُتب السجل بإصدار أحدث من qtcompress</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/schema.py"/>
        <source>Use that version.</source>
        <translation>استخدم ذلك الإصدار.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/schema.py"/>
        <source>a batch is missing</source>
        <translation>دفعة مفقودة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/schema.py"/>
        <source>The journal can&apos;t be used ({reason}), so nothing more was changed</source>
        <translation>يتعذّر استخدام السجل ({reason})، فلم يتغيّر شيء آخر</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/journal/schema.py"/>
        <source>Free some space on the disk of {folder}, and try again.</source>
        <translation>وفّر مساحة على قرص {folder}، ثم حاول مجددًا.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>a video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>a gain map</source>
        <translation>خريطة كسب</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>a depth map</source>
        <translation>خريطة عمق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>another picture</source>
        <translation>صورة أخرى</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>data behind its end</source>
        <translation>بيانات بعد نهايته</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>a resolution</source>
        <translation>دقة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>must be some of {words}, with commas, or all, not {text}</source>
        <translation>يجب أن يكون بعض الكلمات {words} بينها فواصل، أو all، لا {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>Left as it is, because no result of the allowed formats can hold that.</source>
        <translation>تُرك كما هو، لأن أي ناتج بالصيغ المسموح بها لا يستطيع حفظ ذلك.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>Left as it is, because no result of the allowed formats can hold that. To give it up: --drop {words}, or More &gt; Give up in the window.</source>
        <translation>تُرك كما هو، لأن أي ناتج بالصيغ المسموح بها لا يستطيع حفظ ذلك. للتخلي عنه: ‎--drop {words}، أو «المزيد &gt; التخلي عن» في النافذة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>{count} more</source>
        <translation>{count} غيرها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/inventory.py"/>
        <source>{names} and {last}</source>
        <translation>{names} و{last}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/iptc.py"/>
        <source>Photoshop&apos;s settings</source>
        <translation>إعدادات Photoshop</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/iptc.py"/>
        <source>paths or other data of Photoshop</source>
        <translation>مسارات أو بيانات أخرى من Photoshop</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>EXIF, place</source>
        <translation>EXIF، المكان</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>goes along</source>
        <translation>يُنقل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>goes along, corrected</source>
        <translation>يُنقل مصحَّحًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>goes along where it fits</source>
        <translation>يُنقل إلى الصيغ التي تتسع له</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>left out</source>
        <translation>يُترك</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>fits no result</source>
        <translation>لا يتسع له أي ناتج</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>of the original only</source>
        <translation>يخص الأصل فقط</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Texts</source>
        <translation>نصوص</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Thumbnail</source>
        <translation>صورة مصغرة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Tag 0x{tag:04X}</source>
        <translation>الوسم 0x{tag:04X}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>{shown}, and {count} more</source>
        <translation>{shown}، و{count} غيرها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>{across:.4g} x {down:.4g} pixels an inch</source>
        <translation>{across:.4g} × {down:.4g} بكسل في البوصة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Resolution</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Color profile</source>
        <translation>ملف تعريف الألوان</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>results have the colors of sRGB, which needs none</source>
        <translation>ألوان النواتج هي ألوان sRGB، ولا تحتاج إلى ملف تعريف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Orientation</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>its pixels are turned upright</source>
        <translation>تُدار بكسلاتها إلى الوضع القائم</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/listing.py"/>
        <source>Parts</source>
        <translation>الأجزاء</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/metadata.py"/>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>a comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/metadata.py"/>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>the text {name}</source>
        <translation>النص {name}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/tiff_tags.py"/>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>extra channels</source>
        <translation>قنوات إضافية</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/tiff_tags.py"/>
        <source>layers</source>
        <translation>طبقات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/tiff_tags.py"/>
        <location filename="../../qtcompress/engine/pictures/walks.py"/>
        <source>a georeference</source>
        <translation>إسناد جغرافي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/tiff_tags.py"/>
        <source>further pictures</source>
        <translation>صور أخرى</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/tiff_tags.py"/>
        <source>the TIFF tag {tag}</source>
        <translation>وسم TIFF {tag}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/xml_spans.py"/>
        <source>elements within elements within elements</source>
        <translation>عناصر داخل عناصر داخل عناصر</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/xml_spans.py"/>
        <source>a document type</source>
        <translation>نوع مستند</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/xmp_parts.py"/>
        <source>a packet that is too large for its place</source>
        <translation>حزمة أكبر من مكانها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/metadata/xmp_pointers.py"/>
        <source>a directory of other parts</source>
        <translation>دليل أجزاء أخرى</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>a color table has 768 or 772 bytes, but this file has {found:,}</source>
        <translation>جدول الألوان 768 أو 772 بايت، لكن هذا الملف {found:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>its version is {version}, but only 1 and 2 are known</source>
        <translation>إصداره {version}، والمعروف 1 و2 فقط</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>one of its colors is from a color book, such as Pantone&apos;s, and has no values</source>
        <translation>أحد ألوانه من دليل ألوان مثل Pantone، وليست له قيم</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>one of its colors has an unknown color space, {space}</source>
        <translation>لأحد ألوانه فضاء لوني غير معروف، {space}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>it is a picture of Aseprite, which uses the same suffix</source>
        <translation>إنه صورة Aseprite تستخدم اللاحقة نفسها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>it does not begin with the letters ASEF</source>
        <translation>لا يبدأ بالأحرف ASEF</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>one of its colors has a value that is not a number</source>
        <translation>لأحد ألوانه قيمة ليست عددًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>it is a RIFF file, but not a palette</source>
        <translation>إنه ملف RIFF، لكنه ليس لوحة ألوان</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>it contains no data chunk</source>
        <translation>لا يحتوي كتلة بيانات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/binary_formats.py"/>
        <source>it is cut off after {size_bytes:,} bytes</source>
        <translation>مقطوع بعد {size_bytes:,} بايت</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/color_checks.py"/>
        <source>protanopia (no red cones)</source>
        <translation>عمى اللون الأحمر (بلا مخاريط حمراء)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/color_checks.py"/>
        <source>deuteranopia (no green cones)</source>
        <translation>عمى اللون الأخضر (بلا مخاريط خضراء)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/color_checks.py"/>
        <source>tritanopia (no blue cones)</source>
        <translation>عمى اللون الأزرق (بلا مخاريط زرقاء)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/edits.py"/>
        <source>a color has four values from 0 to 255, not {color}</source>
        <translation>للون أربع قيم من 0 إلى 255، لا {color}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/edits.py"/>
        <source>a palette has 1 to {most} colors, not {found}</source>
        <translation>للوحة من لون واحد إلى {most}، لا {found}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/edits.py"/>
        <source>the colors of a palette are distinct</source>
        <translation>ألوان اللوحة مختلفة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/edits.py"/>
        <source>to merge takes two colors or more, not {found}</source>
        <translation>يحتاج الدمج إلى لونين أو أكثر، لا {found}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/edits.py"/>
        <source>all {most} colors are locked, so none can be added</source>
        <translation>الألوان كلها ({most}) مقفلة، فلا يمكن إضافة لون</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>GIMP palette</source>
        <translation>لوحة GIMP</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Adobe color table</source>
        <translation>جدول ألوان Adobe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Adobe color swatches</source>
        <translation>عينات ألوان Adobe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Adobe swatch exchange</source>
        <translation>تبادل عينات Adobe</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>JASC palette</source>
        <translation>لوحة JASC</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Hexadecimal colors</source>
        <translation>ألوان ست عشرية</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>CSS properties</source>
        <translation>خصائص CSS</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>Check its path.</source>
        <translation>تحقّق من مساره.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{path} can&apos;t be read ({reason})</source>
        <translation>تتعذّر قراءة {path} ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{path} can&apos;t be used as a palette: {why}</source>
        <translation>لا يمكن استخدام {path} لوحةَ ألوان: {why}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>it has more than {size_bytes:,} bytes</source>
        <translation>فيه أكثر من {size_bytes:,} بايت</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>it contains no color</source>
        <translation>لا يحتوي أي لون</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>it contains {colors:,} colors, but a palette has at most {max_colors}</source>
        <translation>عدد الألوان فيه {colors:,}، لكن أقصى ما في اللوحة {max_colors}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>A palette of only a transparent entry can&apos;t be written as {suffix}</source>
        <translation>لا يمكن كتابة لوحة ليس فيها إلا مدخل شفاف بصيغة {suffix}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Use another format, such as .gpl.</source>
        <translation>استخدم صيغة أخرى، مثل .gpl.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{n} transparent entries were left out, because {suffix} can&apos;t hold them.</source>
        <extracomment>For one: {n} transparent entry was left out, because {suffix} can&apos;t hold it.</extracomment>
        <translation>
            <numerusform>لم يُحذف أي مدخل شفاف، لأن {suffix} يمكن أن يحتويه.</numerusform>
            <numerusform>حُذف مدخل شفاف واحد، لأن {suffix} لا يمكن أن يحتويه.</numerusform>
            <numerusform>حُذف مدخلان شفافان، لأن {suffix} لا يمكن أن يحتويهما.</numerusform>
            <numerusform>حُذفت {n} مدخلات شفافة، لأن {suffix} لا يمكن أن يحتويها.</numerusform>
            <numerusform>حُذف {n} مدخلًا شفافًا، لأن {suffix} لا يمكن أن يحتويها.</numerusform>
            <numerusform>حُذف {n} مدخل شفاف، لأن {suffix} لا يمكن أن يحتويها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{n} translucent colors were written opaque, because {suffix} can&apos;t hold them.</source>
        <extracomment>For one: {n} translucent color was written opaque, because {suffix} can&apos;t hold it.</extracomment>
        <translation>
            <numerusform>لم يُكتب أي لون شبه شفاف معتمًا، لأن {suffix} يمكن أن يحتويه.</numerusform>
            <numerusform>كُتب لون شبه شفاف واحد معتمًا، لأن {suffix} لا يمكن أن يحتويه.</numerusform>
            <numerusform>كُتب لونان شبه شفافين معتمين، لأن {suffix} لا يمكن أن يحتويهما.</numerusform>
            <numerusform>كُتبت {n} ألوان شبه شفافة معتمة، لأن {suffix} لا يمكن أن يحتويها.</numerusform>
            <numerusform>كُتب {n} لونًا شبه شفاف معتمًا، لأن {suffix} لا يمكن أن يحتويها.</numerusform>
            <numerusform>كُتب {n} لون شبه شفاف معتمًا، لأن {suffix} لا يمكن أن يحتويها.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{suffixes} or {last}</source>
        <translation>{suffixes} أو {last}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>{suffix} is not a palette format</source>
        <translation>{suffix}: ليست صيغة لوحة ألوان</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>A name without suffix</source>
        <translation>اسم بلا لاحقة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/files.py"/>
        <source>Use {known}.</source>
        <translation>استخدم {known}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>it does not begin with the words GIMP Palette</source>
        <translation>لا يبدأ بالكلمتين GIMP Palette</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>it does not begin with the word JASC-PAL</source>
        <translation>لا يبدأ بالكلمة JASC-PAL</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>its third line is not the number of its colors</source>
        <translation>سطره الثالث ليس عدد ألوانه</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>it is cut off after {rows} of {n} colors</source>
        <extracomment>For one: it is cut off before its {n} color</extracomment>
        <translation>
            <numerusform>مقطوع بلا ألوان</numerusform>
            <numerusform>مقطوع قبل لونه الواحد</numerusform>
            <numerusform>مقطوع بعد {rows} من لونين</numerusform>
            <numerusform>مقطوع بعد {rows} من {n} ألوان</numerusform>
            <numerusform>مقطوع بعد {rows} من {n} لونًا</numerusform>
            <numerusform>مقطوع بعد {rows} من {n} لون</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>{word} in line {number} is not a color</source>
        <translation>{word} في السطر {number} ليس لونًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/palettes/text_formats.py"/>
        <source>line {line} is not a color of {count} numbers from 0 to 255</source>
        <translation>السطر {line} ليس لونًا من {count} أعداد بين 0 و255</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <source>The file was left as it is.</source>
        <translation>تُرك الملف كما هو.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <source>is an animation of {n} frames</source>
        <extracomment>For one: is an animation of {n} frame</extracomment>
        <translation>
            <numerusform>رسم متحرك بلا إطارات</numerusform>
            <numerusform>رسم متحرك من إطار واحد</numerusform>
            <numerusform>رسم متحرك من إطارين</numerusform>
            <numerusform>رسم متحرك من {n} إطارات</numerusform>
            <numerusform>رسم متحرك من {n} إطارًا</numerusform>
            <numerusform>رسم متحرك من {n} إطار</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <source>Here, only single pictures can be read.</source>
        <translation>هنا لا يمكن قراءة إلا الصور المفردة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <source>Animations are left as they are, as the options ask.</source>
        <translation>تُترك الصور المتحركة كما هي، كما تطلب الخيارات.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>Animations in its format can&apos;t be made smaller.</source>
        <translation>لا يمكن تصغير الصور المتحركة بهذه الصيغة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/animated.py"/>
        <source>No animation is made smaller while colors under transparency are to stay.</source>
        <translation>لا تُصغَّر أي صورة متحركة ما دام المطلوب أن تبقى الألوان تحت الشفافية.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>what is appended to it could not be found again behind the result</source>
        <translation>تعذّر العثور على ما أُلحق به بعد الناتج</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>its gain map is damaged</source>
        <translation>خريطة كسبه تالفة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>its XMP packet is too large for a JPEG</source>
        <translation>حزمة XMP فيه أكبر مما يتسع له JPEG</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>the result is no complete JPEG</source>
        <translation>الناتج ليس JPEG كاملًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>the result has something appended already</source>
        <translation>أُلحق بالناتج شيء من قبل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>its XMP packet cannot tell the length of the result</source>
        <translation>حزمة XMP فيه لا تستطيع ذكر طول الناتج</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>its XMP packet has {fault}</source>
        <translation>في حزمة XMP فيه {fault}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/appended.py"/>
        <source>its parts are in another order than in its directory</source>
        <translation>أجزاؤه بترتيب غير ترتيب دليلها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/carrying.py"/>
        <source>Left as it is, because the map is made for the colors of the original, and a result is in sRGB. To give it up: --drop gain-map, or More &gt; Give up in the window.</source>
        <translation>تُرك كما هو، لأن الخريطة مصنوعة لألوان الأصل، والناتج في sRGB. للتخلي عنها: ‎--drop gain-map، أو «المزيد &gt; التخلي عن» في النافذة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/carrying.py"/>
        <source>holds a gain map in color</source>
        <translation>يحتوي خريطة كسب ملوّنة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>Left as it is, because no result can hold its brightness. Save it as an SDR picture first to compress it.</source>
        <translation>تُرك كما هو، لأن أي ناتج لا يستطيع حفظ سطوعه. احفظه أولًا صورةَ SDR لضغطه.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>Left as it is, because qtcompress can&apos;t convert these to sRGB. Convert it to sRGB first to compress it.</source>
        <translation>تُرك كما هو، لأن qtcompress لا يستطيع تحويلها إلى sRGB. حوّله أولًا إلى sRGB لضغطه.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>Left as it is, because 8 bits of that show steps in dark places when they become sRGB. Convert it to sRGB first to compress it.</source>
        <translation>تُرك كما هو، لأن 8 بت منها تُظهر درجات في المناطق الداكنة حين تصير sRGB. حوّله أولًا إلى sRGB لضغطه.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>is an HDR picture ({hdr})</source>
        <translation>صورة HDR ({hdr})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its values are linear light</source>
        <translation>يذكر أن قيمه ضوء خطي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its colors have a narrow range</source>
        <translation>يذكر أن مدى ألوانه ضيق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its colors have the primaries {primaries} and the curve {transfer} of H.273</source>
        <translation>يذكر أن لألوانه الأوليات {primaries} والمنحنى {transfer} من H.273</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its gamma is {gamma:g}</source>
        <translation>يذكر أن غاما فيه {gamma:g}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its colors are those of a profile in another file</source>
        <translation>يذكر أن ألوانه هي ألوان ملف ألوان في ملف آخر</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/color_space.py"/>
        <source>says that its colors have curves that differ</source>
        <translation>يذكر أن لألوانه منحنيات مختلفة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/depth.py"/>
        <source>Left as it is, because a result has 256, and such a picture can be data, such as heights or a scan. Convert it to 8 bits first to compress it.</source>
        <translation>تُرك كما هو، لأن الناتج فيه 256، وقد تكون صورة كهذه بيانات، كالارتفاعات أو مسح ضوئي. حوّله أولًا إلى 8 بت لضغطه.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/depth.py"/>
        <source>has more than 256 levels of gray</source>
        <translation>فيه أكثر من 256 درجة رمادية</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/extras_reader.py"/>
        <source>its structure is damaged</source>
        <translation>بنيته تالفة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/extras_reader.py"/>
        <source>its extended XMP packet is not complete</source>
        <translation>حزمة XMP الموسّعة فيه غير مكتملة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/extras_reader.py"/>
        <source>what is appended to it counts places from the start of the file</source>
        <translation>ما أُلحق به يعدّ المواضع من بداية الملف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/extras_reader.py"/>
        <source>the index of its pictures is damaged</source>
        <translation>فهرس صوره تالف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/extras_reader.py"/>
        <source>a part that its metadata names is not where it should be</source>
        <translation>جزء تذكره بياناته الوصفية ليس في موضعه</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/icc.py"/>
        <source>a color profile that can&apos;t be used</source>
        <translation>ملف ألوان لا يمكن استخدامه</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/icc.py"/>
        <source>a color profile for other colors</source>
        <translation>ملف ألوان لألوان أخرى</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>{segment} behind the first scan</source>
        <translation>{segment} خلف المسح الأول</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>further EXIF</source>
        <translation>بيانات EXIF أخرى</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>Photoshop&apos;s resolution</source>
        <translation>دقة Photoshop</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>the segment APP{number} {label}</source>
        <translation>المقطع APP{number} {label}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jpeg_walk.py"/>
        <source>the segment APP{number}</source>
        <translation>المقطع APP{number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>is an animation</source>
        <translation>رسم متحرك</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <location filename="../../qtcompress/engine/pictures/pixels.py"/>
        <source>has more than 16 bits per channel</source>
        <translation>فيه أكثر من 16 بت لكل قناة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <location filename="../../qtcompress/engine/pictures/pixels.py"/>
        <source>Convert it to 8 or 16 bits per channel first.</source>
        <translation>حوّله أولًا إلى 8 أو 16 بت لكل قناة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>tells its colors by a compressed profile</source>
        <translation>يذكر ألوانه في ملف تعريف مضغوط</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>has other colors than red, green and blue</source>
        <translation>ألوانه غير الأحمر والأخضر والأزرق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <source>has colors that are multiplied by its transparency</source>
        <translation>ألوانه مضروبة في شفافيته</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>content credentials</source>
        <translation>بيانات اعتماد المحتوى</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/jxl_file.py"/>
        <location filename="../../qtcompress/engine/pictures/walks.py"/>
        <source>the box {name}</source>
        <translation>الصندوق {name}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/plain_walks.py"/>
        <source>a fourth channel</source>
        <translation>قناة رابعة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>nine-patch marks</source>
        <translation>علامات nine-patch</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>layers of Fireworks</source>
        <translation>طبقات Fireworks</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/png_walk.py"/>
        <source>the chunk {kind}</source>
        <translation>الكتلة {kind}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>Its 16 bits can only be packed again, without any loss, where that saves enough.</source>
        <translation>لا يمكن إلا إعادة رزم بتاته الستة عشر، دون أي فقد، حيث يوفّر ذلك ما يكفي.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>contains a text or a profile of more than {megabytes} MB, which is refused</source>
        <translation>يحتوي نصًا أو ملف ألوان يزيد على {megabytes} م.ب، وهذا مرفوض</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>Save it again without its metadata.</source>
        <translation>احفظه مجددًا دون بياناته الوصفية.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>Check the disk, and try again.</source>
        <translation>افحص القرص، وحاول مجددًا.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>it needs more memory than is available</source>
        <translation>يحتاج ذاكرة أكثر من المتاح</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>it refers to data beyond its end</source>
        <translation>يشير إلى بيانات بعد نهايته</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>its end is missing</source>
        <translation>نهايته مفقودة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>its data can&apos;t be decoded</source>
        <translation>لا يمكن فك ترميز بياناته</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>has the format {kind}, but its beginning is damaged, or it is a rare variant</source>
        <translation>صيغته {kind}، لكن بدايته تالفة، أو أنه نوع نادر</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>has the format {kind}, which qtcompress does not read</source>
        <translation>صيغته {kind}، ولا يقرؤها qtcompress</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>is not a picture in a format that qtcompress reads, or its beginning is damaged</source>
        <translation>ليس صورة بصيغة يقرؤها qtcompress، أو أن بدايته تالفة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>is a HEIC picture, whose decoder is missing here</source>
        <translation>صورة HEIC، ومفكّك ترميزها غير موجود هنا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>Install the package pi-heif.</source>
        <translation>ثبّت الحزمة pi-heif.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>Scale it down first, or allow larger pictures (--max-megapixels).</source>
        <translation>صغّره أولًا، أو اسمح بصور أكبر (‎--max-megapixels).</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>has {megapixels:,.0f} megapixels, more than the limit of {limit:,.0f}</source>
        <translation>فيه {megapixels:,.0f} ميغابكسل، أكثر من الحد {limit:,.0f}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>has {n} pages</source>
        <extracomment>For one: has {n} page</extracomment>
        <translation>
            <numerusform>لا صفحات فيه</numerusform>
            <numerusform>فيه صفحة واحدة</numerusform>
            <numerusform>فيه صفحتان</numerusform>
            <numerusform>فيه {n} صفحات</numerusform>
            <numerusform>فيه {n} صفحة</numerusform>
            <numerusform>فيه {n} صفحة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>contains one icon in {n} sizes</source>
        <extracomment>For one: contains one icon in {n} size</extracomment>
        <translation>
            <numerusform>يحتوي أيقونة بلا أحجام</numerusform>
            <numerusform>يحتوي أيقونة بحجم واحد</numerusform>
            <numerusform>يحتوي أيقونة بحجمين</numerusform>
            <numerusform>يحتوي أيقونة بـ {n} أحجام</numerusform>
            <numerusform>يحتوي أيقونة بـ {n} حجمًا</numerusform>
            <numerusform>يحتوي أيقونة بـ {n} حجم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>contains {n} icons</source>
        <extracomment>For one: contains {n} icon</extracomment>
        <translation>
            <numerusform>لا يحتوي أيقونات</numerusform>
            <numerusform>يحتوي أيقونة واحدة</numerusform>
            <numerusform>يحتوي أيقونتين</numerusform>
            <numerusform>يحتوي {n} أيقونات</numerusform>
            <numerusform>يحتوي {n} أيقونة</numerusform>
            <numerusform>يحتوي {n} أيقونة</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/reader.py"/>
        <source>A result can contain only one of them, so the file was left as it is.</source>
        <translation>لا يحتوي الناتج إلا واحدًا منها، فتُرك الملف كما هو.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/walks.py"/>
        <source>the extension {label}</source>
        <translation>الامتداد {label}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/walks.py"/>
        <source>a plain text</source>
        <translation>نص عادي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <source>Copy it again from its source.</source>
        <translation>انسخه مجددًا من مصدره.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <source>is empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>is neither a file nor a folder</source>
        <translation>ليس ملفًا ولا مجلدًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <source>Check whether it was moved or renamed.</source>
        <translation>تحقّق مما إذا كان قد نُقل أو أُعيدت تسميته.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <source>may not be read</source>
        <translation>لا إذن بقراءته</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>Ask its owner for permission to read it.</source>
        <translation>اطلب من مالكه الإذن بقراءته.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <source>is a folder, not a picture</source>
        <translation>مجلد وليس صورة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/pictures/watched_file.py"/>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>can&apos;t be opened ({reason})</source>
        <translation>يتعذّر فتحه ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/file_names.py"/>
        <source>has the format {kind}, which qtcompress does not read, and was skipped</source>
        <translation>ملف {kind} لا يقرؤه qtcompress، وتُخطي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/file_names.py"/>
        <source>has the format {kind} and another suffix, and was skipped: choose it directly</source>
        <translation>صورة {kind} بلاحقة أخرى، وتُخطيت: اخترها مباشرةً</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/incoming.py"/>
        <source>must be a date such as 2026-05-01, or an age such as 30d or 12h, not {text}</source>
        <translation>يجب أن يكون تاريخًا مثل 2026-05-01، أو مدة مثل 30d أو 12h، لا {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>is the output folder itself</source>
        <translation>هو مجلد الإخراج نفسه</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>stays as it is, because its result could be named {name}, and another picture beside it has that name, or its result could: rename one of the two, or compress into a folder</source>
        <translation>يبقى كما هو، لأن اسم ناتجه قد يكون {name}، ولصورة أخرى بجانبه هذا الاسم أو قد يكون لناتجها: أعد تسمية إحداهما، أو اضغط في مجلد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <source>There is no output folder</source>
        <translation>لا يوجد مجلد إخراج</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/plan.py"/>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>Choose an output folder.</source>
        <translation>اختر مجلد إخراج.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>The preset {name} also sets {settings}, which this version of qtcompress does not know, or which presets cannot change; the other settings are used.</source>
        <translation>يضبط الإعداد المسبق {name} أيضًا {settings}، وهو ما لا يعرفه هذا الإصدار من qtcompress أو لا يجوز لإعداد مسبق تغييره؛ وتُستخدم بقية الإعدادات.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>There is no preset {wanted}</source>
        <translation>لا يوجد إعداد مسبق باسم {wanted}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>Choose one of these, or a file: {names}.{broken}</source>
        <translation>اختر واحدًا من هذه، أو ملفًا: {names}.{broken}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>it is too large for a preset</source>
        <translation>أكبر من أن يكون إعدادًا مسبقًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>{path} is no preset ({why})</source>
        <translation>{path} ليس إعدادًا مسبقًا ({why})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>Save it again, or remove it.</source>
        <translation>احفظه مجددًا، أو أزله.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>The preset {path} can&apos;t be read ({reason})</source>
        <translation>تتعذّر قراءة الإعداد المسبق {path} ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>Choose another name.</source>
        <translation>اختر اسمًا آخر.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>{name} is a preset that comes with qtcompress</source>
        <translation>{name} إعداد مسبق يأتي مع qtcompress</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>There is already a preset {name}</source>
        <translation>هناك إعداد مسبق {name} بالفعل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>{name} comes with qtcompress and can&apos;t be deleted</source>
        <translation>{name} يأتي مع qtcompress ولا يمكن حذفه</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>The preset {name} can&apos;t be deleted ({reason})</source>
        <translation>يتعذّر حذف الإعداد المسبق {name} ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>Make {folder} writable.</source>
        <translation>اجعل {folder} قابلًا للكتابة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>it has no settings</source>
        <translation>ليست فيه إعدادات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>it has no name</source>
        <translation>ليس له اسم</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>must be one of {words}, not {text}</source>
        <translation>يجب أن يكون إحدى الكلمات {words}، لا {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/presets.py"/>
        <source>The name of a preset has 1 to {longest_name} characters</source>
        <translation>يتكوّن اسم الإعداد المسبق من 1 إلى {longest_name} حرفًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be a whole number from {low} to {high}, not {text}</source>
        <translation>يجب أن يكون عددًا صحيحًا من {low} إلى {high}، لا {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be a number from 0 to {high:g}, not {text}</source>
        <translation>يجب أن يكون عددًا من 0 إلى {high:g}، لا {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be a whole number from {low} to {high}, or auto, not {text}</source>
        <translation>يجب أن يكون عددًا صحيحًا من {low} إلى {high}، أو auto، لا {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be true or false, not {text}</source>
        <translation>يجب أن يكون true أو false، لا {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be {words}, or some of them with commas, not {text}</source>
        <translation>يجب أن يكون {words}، أو بعضها بينها فواصل، لا {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/planning/setting_texts.py"/>
        <source>must be an address such as tcp://host:8786, or local, not {text}</source>
        <translation>يجب أن يكون عنوانًا مثل tcp://host:8786 أو local، لا {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/preview/__init__.py"/>
        <source>Its result is shown once it is compressed.</source>
        <translation>تُعرض نتيجتها حالما تُضغط.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/preview/previewer.py"/>
        <source>has a staged result that is gone or damaged</source>
        <translation>ناتجه المنتظِر مفقود أو تالف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/session.py"/>
        <source>Another running program works on batch {number}</source>
        <translation>يعمل برنامج آخر جارٍ على الدفعة {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/session.py"/>
        <source>Close it first, or wait for its end.</source>
        <translation>أغلقه أولًا، أو انتظر انتهاءه.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>could not be worked on, because no process could be started ({reason})</source>
        <translation>تعذّرت معالجته لأنه لم يمكن بدء أي عملية ({reason})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>Close other programs, and try again.</source>
        <translation>أغلق برامج أخرى، وحاول مجددًا.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>was stopped after {silent_s:.0f} seconds without a sign of progress</source>
        <translation>أُوقف بعد {silent_s:.0f} ثانية دون أي تقدم</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>signal {number}</source>
        <translation>الإشارة {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>which the system sends when memory runs out</source>
        <translation>التي يرسلها النظام حين تنفد الذاكرة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>while it worked on this file</source>
        <translation>أثناء معالجة هذا الملف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>ended the process that worked on it ({name}, {why})</source>
        <translation>أنهى العملية التي كانت تعالجه ({name}، {why})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/pool.py"/>
        <source>ended the process that worked on it (status {code})</source>
        <translation>أنهى العملية التي كانت تعالجه (الحالة {code})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/worker.py"/>
        <source>takes more memory than a picture of its size needs</source>
        <translation>يشغل ذاكرة أكثر مما تحتاجه صورة بحجمه</translation>
    </message>
    <message>
        <location filename="../../qtcompress/engine/workers/worker.py"/>
        <source>Check whether it is damaged.</source>
        <translation>تحقّق مما إذا كان تالفًا.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/budget.py"/>
        <source>The pictures with settings of their own alone take about {taken:,} of the {room_bytes:,} bytes</source>
        <translation>تأخذ الصور ذات الإعدادات الخاصة وحدها نحو {taken:,} من {room_bytes:,} بايت</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/budget.py"/>
        <source>Allow more bytes, or give these pictures the common settings.</source>
        <translation>اسمح بمزيد من البايتات، أو أعط هذه الصور الإعدادات المشتركة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/cluster.py"/>
        <source>Free some space on its disk.</source>
        <translation>أفرغ بعض المساحة على قرصه.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/cluster.py"/>
        <source>a cluster needs the journal, which can&apos;t be kept</source>
        <translation>يحتاج العنقود إلى السجل، ولا يمكن حفظه</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/cluster.py"/>
        <source>Keep originals in the store.</source>
        <translation>احفظ الأصول في المخزن.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/cluster.py"/>
        <source>other machines don&apos;t see the trash of this one</source>
        <translation>لا ترى الأجهزة الأخرى سلة محذوفات هذا الجهاز</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>was being worked on when the program died; it is set aside. Compress tries it again, alone.</source>
        <translation>كانت قيد المعالجة حين توقف البرنامج فجأة؛ وقد نُحّيت. ويعيد «ضغط» محاولتها وحدها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>Originals can be replaced only if the journal can be written, because undo needs it</source>
        <translation>لا يمكن استبدال الأصول إلا إذا أمكنت كتابة السجل، لأن التراجع يحتاجه</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>The budget can&apos;t be planned without a journal</source>
        <translation>لا يمكن تخطيط الميزانية من دون السجل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/batch/plan.py"/>
        <source>Remove the budget, or make the folder of the journal writable.</source>
        <translation>أزل الميزانية، أو اجعل مجلد السجل قابلًا للكتابة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Fewer than two of these pictures can be read</source>
        <translation>يمكن قراءة أقل من صورتين من هذه الصور</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Read the messages of their rows.</source>
        <translation>اقرأ رسائل صفوفها.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>The picture can&apos;t be read</source>
        <translation>تتعذر قراءة الصورة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Read the message of its row.</source>
        <translation>اقرأ رسالة صفها.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/1-16-colors.json"/>
        <source>16 colors</source>
        <translation>16 لونًا</translation>
    </message>
    <message>
        <location filename="../../resources/presets/1-16-colors.json"/>
        <source>A palette of 16 colors, with 4 bits per pixel: flat areas and small files.</source>
        <translation>لوحة من 16 لونًا، بعمق 4 بت لكل بكسل: مساحات مسطحة وملفات صغيرة.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/2-32-colors.json"/>
        <source>32 colors</source>
        <translation>32 لونًا</translation>
    </message>
    <message>
        <location filename="../../resources/presets/2-32-colors.json"/>
        <source>A palette of 32 colors.</source>
        <translation>لوحة من 32 لونًا.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/3-256-colors.json"/>
        <source>256 colors</source>
        <translation>256 لونًا</translation>
    </message>
    <message>
        <location filename="../../resources/presets/3-256-colors.json"/>
        <source>A palette of 256 colors, the maximum, with 8 bits per pixel.</source>
        <translation>لوحة من 256 لونًا، وهو الحد الأقصى، بعمق 8 بت لكل بكسل.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/4-web-graphics.json"/>
        <source>Web graphics</source>
        <translation>رسوم الويب</translation>
    </message>
    <message>
        <location filename="../../resources/presets/4-web-graphics.json"/>
        <source>Screenshots, logos, and drawings for a web page: the smallest palette picture with high quality, as PNG or WebP, without metadata about people or places.</source>
        <translation>لقطات شاشة وشعارات ورسوم لصفحة ويب: أصغر صورة بلوحة ألوان وجودة عالية، بصيغة PNG أو WebP، دون بيانات وصفية عن الأشخاص أو الأماكن.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/5-photo-gallery.json"/>
        <source>Photo gallery</source>
        <translation>معرض صور</translation>
    </message>
    <message>
        <location filename="../../resources/presets/5-photo-gallery.json"/>
        <source>Photographs for viewing: for each, the smallest of PNG, WebP, and JPEG with high quality.</source>
        <translation>صور للمشاهدة: لكل منها الأصغر من PNG وWebP وJPEG بجودة عالية.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/6-visually-lossless.json"/>
        <source>Visually lossless</source>
        <translation>بلا فقد مرئي</translation>
    </message>
    <message>
        <location filename="../../resources/presets/6-visually-lossless.json"/>
        <source>The smallest files that look the same as the originals side by side.</source>
        <translation>أصغر الملفات التي تبدو مطابقة للأصول جنبًا إلى جنب.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/7-smallest.json"/>
        <source>Smallest</source>
        <translation>الأصغر</translation>
    </message>
    <message>
        <location filename="../../resources/presets/7-smallest.json"/>
        <source>The smallest files of acceptable quality: AVIF competes, too, and all metadata is removed.</source>
        <translation>أصغر الملفات بجودة مقبولة: تتنافس AVIF أيضًا، وتُزال كل البيانات الوصفية.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/8-for-the-web.json"/>
        <source>For the web</source>
        <translation>للويب</translation>
    </message>
    <message>
        <location filename="../../resources/presets/8-for-the-web.json"/>
        <source>Pictures for a web page or a shared album: at most 2048 pixels on the long edge, high quality, without metadata about people or places.</source>
        <translation>صور لصفحة ويب أو ألبوم مشترك: بحد أقصى 2048 بكسل للضلع الأطول، بجودة عالية، دون بيانات وصفية عن الأشخاص أو الأماكن.</translation>
    </message>
    <message>
        <location filename="../../resources/presets/9-for-mail.json"/>
        <source>For mail</source>
        <translation>للبريد</translation>
    </message>
    <message>
        <location filename="../../resources/presets/9-for-mail.json"/>
        <source>Pictures to attach to a message: at most 1600 pixels on the long edge, as JPEG or PNG, which every program shows, without metadata about people or places.</source>
        <translation>صور لإرفاقها برسالة: بحد أقصى 1600 بكسل للضلع الأطول، بصيغة JPEG أو PNG التي يعرضها كل برنامج، دون بيانات وصفية عن الأشخاص أو الأماكن.</translation>
    </message>
</context>
<context>
    <name>gallery</name>
    <message>
        <location filename="../../qtcompress/gui/gallery/changes.py"/>
        <source>You rejected its result: the original stays.</source>
        <translation>رفضتَ ناتجها: يبقى الأصل.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <source>After</source>
        <translation>بعد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Saving</source>
        <translation>التوفير</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Quality</source>
        <translation>الجودة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <source>Worst</source>
        <translation>الأسوأ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/columns.py"/>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>To do</source>
        <translation>المطلوب إنجازها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Will be left as they are</source>
        <translation>ستُترك كما هي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Compressed</source>
        <translation>المضغوطة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Staged, to be applied</source>
        <translation>بانتظار التطبيق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Rejected</source>
        <translation>المرفوضة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Originals kept</source>
        <translation>أصول محفوظة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Skipped</source>
        <translation>المتخطاة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Set aside</source>
        <translation>المنحّاة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Failed</source>
        <translation>الفاشلة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/filter.py"/>
        <source>Failed, skipped or set aside</source>
        <translation>الفاشلة أو المتخطاة أو المنحّاة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/folder_header.py"/>
        <source>folded</source>
        <translation>مطوي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>waiting</source>
        <translation>تنتظر</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>queued</source>
        <translation>في الطابور</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>compressing</source>
        <translation>قيد الضغط</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>compressed</source>
        <translation>مضغوطة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>staged</source>
        <translation>بانتظار التطبيق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>rejected</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>kept</source>
        <translation>محفوظة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>skipped</source>
        <translation>متخطاة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>failed</source>
        <translation>فاشلة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>set aside</source>
        <translation>منحّاة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>stopped</source>
        <translation>متوقفة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>will be left as it is</source>
        <translation>ستُترك كما هي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>It has settings of its own.</source>
        <translation>لها إعدادات خاصة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>out of date</source>
        <translation>قديمة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>It was made with other options than those chosen now; Compress makes it again.</source>
        <translation>صُنعت بخيارات غير المختارة الآن؛ ويصنعها «ضغط» من جديد.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Edited by you</source>
        <translation>عدّلتها أنت</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Edited by you for {n:,} pictures</source>
        <extracomment>For one: Edited by you for {n:,} picture</extracomment>
        <translation>
            <numerusform>عدّلتها أنت بلا صور</numerusform>
            <numerusform>عدّلتها أنت لصورة واحدة</numerusform>
            <numerusform>عدّلتها أنت لصورتين</numerusform>
            <numerusform>عدّلتها أنت لـ {n:,} صور</numerusform>
            <numerusform>عدّلتها أنت لـ {n:,} صورة</numerusform>
            <numerusform>عدّلتها أنت لـ {n:,} صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Shared by {n:,} pictures</source>
        <extracomment>For one: Shared by {n:,} picture</extracomment>
        <translation>
            <numerusform>غير مشتركة</numerusform>
            <numerusform>لصورة واحدة</numerusform>
            <numerusform>مشتركة بين صورتين</numerusform>
            <numerusform>مشتركة بين {n:,} صور</numerusform>
            <numerusform>مشتركة بين {n:,} صورة</numerusform>
            <numerusform>مشتركة بين {n:,} صورة</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>From {file}</source>
        <translation>من {file}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>From a file</source>
        <translation>من ملف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>{source}, costs {cost}</source>
        <translation>{source}، تكلّف {cost}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Animation: {frames} frames, {seconds} seconds</source>
        <translation>صورة متحركة: {frames} إطارًا، {seconds} ثانية</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>{frames} · {seconds} s</source>
        <translation>{frames} · {seconds} ث</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>becomes {result}</source>
        <translation>تصبح {result}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>own settings</source>
        <translation>إعدادات خاصة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>PSNR {number}</source>
        <translation>PSNR {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>It waits to be applied.</source>
        <translation>ينتظر التطبيق.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>{figures}.</source>
        <translation>{figures}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Palette: {description}</source>
        <translation>لوحة الألوان: {description}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Its result will be {path}.</source>
        <translation>سيكون ناتجها {path}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/item.py"/>
        <source>Its result will be {formats}, whichever is smallest, in {folder}.</source>
        <translation>سيكون ناتجها {formats}، أيها أصغر، في {folder}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/list_header.py"/>
        <source>descending</source>
        <translation>تنازلي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/list_header.py"/>
        <source>ascending</source>
        <translation>تصاعدي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/list_header.py"/>
        <source>not sorted</source>
        <translation>غير مرتب</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/loader.py"/>
        <source>The same goes for {n:,} other paths.</source>
        <extracomment>For one: The same goes for {n:,} other path.</extracomment>
        <translation>
            <numerusform>وينطبق هذا على {n:,} مسار آخر.</numerusform>
            <numerusform>وينطبق هذا على مسار آخر.</numerusform>
            <numerusform>وينطبق هذا على مسارين آخرين.</numerusform>
            <numerusform>وينطبق هذا على {n:,} مسارات أخرى.</numerusform>
            <numerusform>وينطبق هذا على {n:,} مسارًا آخر.</numerusform>
            <numerusform>وينطبق هذا على {n:,} مسار آخر.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/loader.py"/>
        <source>{n:,} pictures were left out, as the options under More ask.</source>
        <extracomment>For one: {n:,} picture was left out, as the options under More ask.</extracomment>
        <translation>
            <numerusform>لم تُستبعد أي صورة وفق الخيارات تحت «المزيد».</numerusform>
            <numerusform>استُبعدت صورة واحدة وفق الخيارات تحت «المزيد».</numerusform>
            <numerusform>استُبعدت صورتان وفق الخيارات تحت «المزيد».</numerusform>
            <numerusform>استُبعدت {n:,} صور وفق الخيارات تحت «المزيد».</numerusform>
            <numerusform>استُبعدت {n:,} صورة وفق الخيارات تحت «المزيد».</numerusform>
            <numerusform>استُبعدت {n:,} صورة وفق الخيارات تحت «المزيد».</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/loader.py"/>
        <source>No pictures were found there.</source>
        <translation>لم يُعثر على صور هناك.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>No picture matches the filter.</source>
        <translation>لا توافق أي صورة المرشِّح.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>Show only the pictures that Compress would leave as they are; each row says why.</source>
        <translation>إظهار الصور التي سيتركها الضغط كما هي فقط؛ ويذكر كل صف السبب.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>Show All</source>
        <translation>إظهار الكل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>Remove all filters.</source>
        <translation>إزالة كل المرشِّحات.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/panel.py"/>
        <source>{n:,} pictures will be left as they are.</source>
        <extracomment>For one: {n:,} picture will be left as it is.</extracomment>
        <translation>
            <numerusform>لن تُترك أي صورة كما هي.</numerusform>
            <numerusform>ستُترك صورة واحدة كما هي.</numerusform>
            <numerusform>ستُترك صورتان كما هما.</numerusform>
            <numerusform>ستُترك {n:,} صور كما هي.</numerusform>
            <numerusform>ستُترك {n:,} صورة كما هي.</numerusform>
            <numerusform>ستُترك {n:,} صورة كما هي.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/removal.py"/>
        <source>Clear List</source>
        <translation>إفراغ القائمة</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/gallery/removal.py"/>
        <source>Remove {n:,} Pictures</source>
        <extracomment>For one: Remove {n:,} Picture</extracomment>
        <translation>
            <numerusform>إزالة الصور</numerusform>
            <numerusform>إزالة صورة واحدة</numerusform>
            <numerusform>إزالة صورتين</numerusform>
            <numerusform>إزالة {n:,} صور</numerusform>
            <numerusform>إزالة {n:,} صورة</numerusform>
            <numerusform>إزالة {n:,} صورة</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Parts of names; also words such as kind:png or state:failed. All must apply.</source>
        <translation>أجزاء من الأسماء؛ وكذلك كلمات مثل kind:png أو state:failed. ويجب أن تنطبق كلها.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Search by name, kind and state</source>
        <translation>البحث بالاسم والنوع والحالة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Ascending</source>
        <translation>تصاعدي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Descending</source>
        <translation>تنازلي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Group by Folder</source>
        <translation>تجميع حسب المجلد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Fold All Folders</source>
        <translation>طي كل المجلدات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Unfold All Folders</source>
        <translation>فتح كل المجلدات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Unfolded Folders</source>
        <translation>المجلدات المفتوحة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>Which pictures are shown</source>
        <translation>أي الصور تُعرض</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/search_row.py"/>
        <source>In which order</source>
        <translation>بأي ترتيب</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Size of the result</source>
        <translation>حجم الناتج</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/sorting.py"/>
        <source>Worst place</source>
        <translation>أسوأ موضع</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/tile_delegate.py"/>
        <source>q {number}</source>
        <translation>ج {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/tile_delegate.py"/>
        <source>{number} %</source>
        <translation>‎{number} %‎</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/tile_delegate.py"/>
        <source>→ {result}</source>
        <translation>← {result}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/gallery/view.py"/>
        <source>Gallery</source>
        <translation>المعرض</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Begun</source>
        <translation>البداية</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Results in</source>
        <translation>النتائج في</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>place of the originals</source>
        <translation>مكان الأصول</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Compressed</source>
        <translation>المضغوطة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Saved</source>
        <translation>الموفَّر</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/batch_table.py"/>
        <source>Batches</source>
        <translation>الدفعات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/client.py"/>
        <source>undone {done:,} of {total:,}</source>
        <translation>تم التراجع عن {done:,} من {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/client.py"/>
        <source>replaced {done:,} of {total:,}</source>
        <translation>استُبدل {done:,} من {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/client.py"/>
        <source>taken back {done:,} of {total:,}</source>
        <translation>سُحب {done:,} من {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/client.py"/>
        <source>removed {done:,} of {total:,}</source>
        <translation>أُزيل {done:,} من {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>No batch was run yet.</source>
        <translation>لم تُشغَّل أي دفعة بعد.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Left as they are</source>
        <translation>تُركت كما هي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Pictures that were left as they are, and the reasons</source>
        <translation>الصور التي تُركت كما هي، والأسباب</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Undo</source>
        <translation>ت&amp;راجع</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Apply</source>
        <translation>ت&amp;طبيق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Discard</source>
        <translation>ت&amp;جاهل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Resume</source>
        <translation>&amp;استئناف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Try Again</source>
        <translation>&amp;إعادة المحاولة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>&amp;Export Report…</source>
        <translation>ت&amp;صدير التقرير…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Write the result of each picture to a table (CSV) or to JSON.</source>
        <translation>كتابة نتيجة كل صورة في جدول (CSV) أو بصيغة JSON.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Remove &amp;Backups</source>
        <translation>إزالة النسخ الا&amp;حتياطية</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Free space: remove the originals of this batch that are kept for undo.</source>
        <translation>إفساح مكان: إزالة أصول هذه الدفعة المحفوظة للتراجع.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Re&amp;move All</source>
        <translation>إزالة ال&amp;كل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Free space: remove all originals that are kept for undo.</source>
        <translation>إفساح مكان: إزالة كل الأصول المحفوظة للتراجع.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Remove the backups of this batch, {size}? Then its originals can&apos;t be restored: undo is no longer possible.</source>
        <translation>إزالة النسخ الاحتياطية لهذه الدفعة، {size}؟ عندئذ لا يمكن استعادة أصولها: لن يعود التراجع ممكنًا.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Remove {size} for Good</source>
        <translation>إزالة {size} نهائيًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Keep Them</source>
        <translation>الاحتفاظ بها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Remove the backups of all batches, {size}? Then none of these originals can be restored: undo is no longer possible.</source>
        <translation>إزالة النسخ الاحتياطية لكل الدفعات، {size}؟ عندئذ لا يمكن استعادة أي من هذه الأصول: لن يعود التراجع ممكنًا.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/history_dialog.py"/>
        <source>Backups of replaced originals take {size}.</source>
        <translation>تشغل النسخ الاحتياطية للأصول المستبدلة {size}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_actions.py"/>
        <source>The report was written to {path}.</source>
        <translation>كُتب التقرير في {path}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Apply All</source>
        <translation>تطبيق الكل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Replace the originals by the staged results; backups are kept.</source>
        <translation>استبدال الأصول بالنتائج المنتظِرة؛ تُحفظ نسخ احتياطية.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Discard All</source>
        <translation>تجاهل الكل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Delete the staged results; the originals stay as they are.</source>
        <translation>حذف النتائج المنتظِرة؛ تبقى الأصول كما هي.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Compress the pictures that were left, with the options of that batch.</source>
        <translation>ضغط الصور المتبقية بخيارات تلك الدفعة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Try Again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Compress the pictures that were left, then those that were set aside, one at a time.</source>
        <translation>ضغط الصور المتبقية، ثم الصور المنحّاة واحدةً واحدة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Look</source>
        <translation>عرض</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Show the pictures of this batch in the gallery, before and after.</source>
        <translation>عرض صور هذه الدفعة في المعرض، قبل وبعد.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Go On</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Compress the pictures that are left, with the options of that batch.</source>
        <translation>ضغط الصور المتبقية بخيارات تلك الدفعة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Retry</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Try again to write the results, and go on.</source>
        <translation>محاولة كتابة النتائج مجددًا، والمتابعة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Stop this batch. Compress then begins another one, with the options as they are.</source>
        <translation>يوقف هذه الدفعة. ثم يبدأ «ضغط» دفعة أخرى بالخيارات كما هي الآن.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Show only the pictures that failed, were skipped or set aside.</source>
        <translation>إظهار الصور التي فشلت أو تُخطّيت أو نُحّيت فقط.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Open Folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Show the results in the file manager.</source>
        <translation>إظهار النتائج في مدير الملفات.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Undo this batch: restore its originals, or remove its results.</source>
        <translation>التراجع عن هذه الدفعة: استعادة أصولها، أو إزالة نتائجها.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>List all batches.</source>
        <translation>سرد كل الدفعات.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Leave It</source>
        <translation>اتركها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Do not offer this again: the pictures that are left stay as they are. The history keeps the batch.</source>
        <translation>عدم عرض هذا مجددًا: تبقى الصور المتبقية كما هي. ويحتفظ السجل بالدفعة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>News</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/message_bar.py"/>
        <source>Close the news</source>
        <translation>إغلاق الرسالة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>No original is replaced before you apply the results: all of them here, or the selected pictures with the keys A (apply) and X (reject).</source>
        <translation>لا يُستبدل أي أصل قبل أن تطبّق النتائج: كلها هنا، أو الصور المحددة بالمفتاحين A (تطبيق) وX (رفض).</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} left</source>
        <translation>المتبقية: {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} set aside</source>
        <translation>المنحّاة: {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} staged</source>
        <translation>المنتظِرة: {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} not done</source>
        <translation>غير المنجزة: {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} compressed</source>
        <translation>المضغوطة: {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Stopped: {parts}, {left} left.</source>
        <translation>توقفت: {parts}، المتبقية: {left}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} originals kept</source>
        <extracomment>For one: {n:,} original kept</extracomment>
        <translation>
            <numerusform>لا أصول محفوظة</numerusform>
            <numerusform>أصل واحد محفوظ</numerusform>
            <numerusform>أصلان محفوظان</numerusform>
            <numerusform>{n:,} أصول محفوظة</numerusform>
            <numerusform>{n:,} أصلًا محفوظًا</numerusform>
            <numerusform>{n:,} أصل محفوظ</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} skipped</source>
        <translation>المتخطاة: {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} failed</source>
        <translation>الفاشلة: {number}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Budget: at a quality of {quality}, {n:,} pictures take about {size} of {room}.</source>
        <extracomment>For one: Budget: at a quality of {quality}, {n:,} picture takes about {size} of {room}.</extracomment>
        <translation>
            <numerusform>الميزانية: بجودة {quality} تأخذ {n:,} صورة نحو {size} من {room}.</numerusform>
            <numerusform>الميزانية: بجودة {quality} تأخذ صورة واحدة نحو {size} من {room}.</numerusform>
            <numerusform>الميزانية: بجودة {quality} تأخذ صورتان نحو {size} من {room}.</numerusform>
            <numerusform>الميزانية: بجودة {quality} تأخذ {n:,} صور نحو {size} من {room}.</numerusform>
            <numerusform>الميزانية: بجودة {quality} تأخذ {n:,} صورة نحو {size} من {room}.</numerusform>
            <numerusform>الميزانية: بجودة {quality} تأخذ {n:,} صورة نحو {size} من {room}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{sentence} The batch is paused; for another folder, stop it and compress again.</source>
        <translation>{sentence} الدفعة متوقفة مؤقتًا؛ لاستخدام مجلد آخر أوقفها ثم اضغط الصور من جديد.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{sentence} The batch is paused.</source>
        <translation>{sentence} الدفعة متوقفة مؤقتًا.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Staged {when}: {pictures}, {saved} smaller.</source>
        <translation>بانتظار التطبيق ({when}): {pictures}، أصغر بمقدار {saved}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Staged: {pictures}, {saved} smaller.</source>
        <translation>بانتظار التطبيق: {pictures}، أصغر بمقدار {saved}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} left.</source>
        <translation>المتبقية: {number}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{parts}.</source>
        <translation>{parts}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>A batch of {pictures} was interrupted {when}: {n:,} are done.</source>
        <extracomment>For one: A batch of {pictures} was interrupted {when}: {n:,} is done.</extracomment>
        <translation>
            <numerusform>قُطعت دفعة ({pictures}) {when}: لم يُنجز شيء.</numerusform>
            <numerusform>قُطعت دفعة ({pictures}) {when}: أُنجزت صورة واحدة.</numerusform>
            <numerusform>قُطعت دفعة ({pictures}) {when}: أُنجزت صورتان.</numerusform>
            <numerusform>قُطعت دفعة ({pictures}) {when}: أُنجزت {n:,} صور.</numerusform>
            <numerusform>قُطعت دفعة ({pictures}) {when}: أُنجزت {n:,} صورة.</numerusform>
            <numerusform>قُطعت دفعة ({pictures}) {when}: أُنجزت {n:,} صورة.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>A batch of {pictures} was interrupted {when}: none is done.</source>
        <translation>قُطعت دفعة ({pictures}) {when}: لم يُنجز شيء.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{name} was being worked on when the program died; it is set aside.</source>
        <translation>كانت {name} قيد المعالجة حين توقف البرنامج فجأة؛ وقد نُحّيت.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{name} and {n:,} others were being worked on when the program died; they are set aside.</source>
        <extracomment>For one: {name} and {n:,} other were being worked on when the program died; they are set aside.</extracomment>
        <translation>
            <numerusform>كانت {name} قيد المعالجة حين توقف البرنامج فجأة؛ وقد نُحّيت.</numerusform>
            <numerusform>كانت {name} وصورة أخرى قيد المعالجة حين توقف البرنامج فجأة؛ وقد نُحّيتا.</numerusform>
            <numerusform>كانت {name} وصورتان أخريان قيد المعالجة حين توقف البرنامج فجأة؛ وقد نُحّيت.</numerusform>
            <numerusform>كانت {name} و{n:,} صور أخرى قيد المعالجة حين توقف البرنامج فجأة؛ وقد نُحّيت.</numerusform>
            <numerusform>كانت {name} و{n:,} صورة أخرى قيد المعالجة حين توقف البرنامج فجأة؛ وقد نُحّيت.</numerusform>
            <numerusform>كانت {name} و{n:,} صورة أخرى قيد المعالجة حين توقف البرنامج فجأة؛ وقد نُحّيت.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Undone: {n:,} originals were restored</source>
        <extracomment>For one: Undone: {n:,} original was restored</extracomment>
        <translation>
            <numerusform>تم التراجع: لم يُستعد أي أصل</numerusform>
            <numerusform>تم التراجع: استُعيد أصل واحد</numerusform>
            <numerusform>تم التراجع: استُعيد أصلان</numerusform>
            <numerusform>تم التراجع: استُعيدت {n:,} أصول</numerusform>
            <numerusform>تم التراجع: استُعيد {n:,} أصلًا</numerusform>
            <numerusform>تم التراجع: استُعيد {n:,} أصل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>Undone: {n:,} results were removed</source>
        <extracomment>For one: Undone: {n:,} result was removed</extracomment>
        <translation>
            <numerusform>تم التراجع: لم تُزل أي نتيجة</numerusform>
            <numerusform>تم التراجع: أُزيلت نتيجة واحدة</numerusform>
            <numerusform>تم التراجع: أُزيلت نتيجتان</numerusform>
            <numerusform>تم التراجع: أُزيلت {n:,} نتائج</numerusform>
            <numerusform>تم التراجع: أُزيلت {n:,} نتيجة</numerusform>
            <numerusform>تم التراجع: أُزيلت {n:,} نتيجة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{clause}, with {n:,} sidecars.</source>
        <extracomment>For one: {clause}, with {n:,} sidecar.</extracomment>
        <translation>
            <numerusform>{clause}.</numerusform>
            <numerusform>{clause}، مع ملف مرافق.</numerusform>
            <numerusform>{clause}، مع ملفين مرافقين.</numerusform>
            <numerusform>{clause}، مع {n:,} ملفات مرافقة.</numerusform>
            <numerusform>{clause}، مع {n:,} ملفًا مرافقًا.</numerusform>
            <numerusform>{clause}، مع {n:,} ملف مرافق.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>You stopped the undo; the other pictures are unchanged.</source>
        <translation>أوقفت التراجع؛ ولم تتغيّر بقية الصور.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>The same goes for files of {n:,} other pictures.</source>
        <extracomment>For one: The same goes for files of {n:,} other picture.</extracomment>
        <translation>
            <numerusform>لا ينطبق ذلك على ملفات صور أخرى.</numerusform>
            <numerusform>وينطبق ذلك على ملفات صورة أخرى.</numerusform>
            <numerusform>وينطبق ذلك على ملفات صورتين أخريين.</numerusform>
            <numerusform>وينطبق ذلك على ملفات {n:,} صور أخرى.</numerusform>
            <numerusform>وينطبق ذلك على ملفات {n:,} صورة أخرى.</numerusform>
            <numerusform>وينطبق ذلك على ملفات {n:,} صورة أخرى.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} originals were replaced.</source>
        <extracomment>For one: {n:,} original was replaced.</extracomment>
        <translation>
            <numerusform>لم يُستبدل أي أصل.</numerusform>
            <numerusform>استُبدل أصل واحد.</numerusform>
            <numerusform>استُبدل أصلان.</numerusform>
            <numerusform>استُبدلت {n:,} أصول.</numerusform>
            <numerusform>استُبدل {n:,} أصلًا.</numerusform>
            <numerusform>استُبدل {n:,} أصل.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>You stopped it.</source>
        <translation>أوقفتَ ذلك.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} results rejected; the originals stay.</source>
        <extracomment>For one: {n:,} result rejected; the original stays.</extracomment>
        <translation>
            <numerusform>لم تُرفض أي نتيجة؛ تبقى الأصول.</numerusform>
            <numerusform>رُفضت نتيجة واحدة؛ يبقى الأصل.</numerusform>
            <numerusform>رُفضت نتيجتان؛ يبقى الأصلان.</numerusform>
            <numerusform>رُفضت {n:,} نتائج؛ تبقى الأصول.</numerusform>
            <numerusform>رُفضت {n:,} نتيجة؛ تبقى الأصول.</numerusform>
            <numerusform>رُفضت {n:,} نتيجة؛ تبقى الأصول.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} results still wait to be applied.</source>
        <extracomment>For one: {n:,} result still waits to be applied.</extracomment>
        <translation>
            <numerusform>لا نتائج بانتظار التطبيق.</numerusform>
            <numerusform>ما زالت نتيجة واحدة بانتظار التطبيق.</numerusform>
            <numerusform>ما زالت نتيجتان بانتظار التطبيق.</numerusform>
            <numerusform>ما زالت {n:,} نتائج بانتظار التطبيق.</numerusform>
            <numerusform>ما زالت {n:,} نتيجة بانتظار التطبيق.</numerusform>
            <numerusform>ما زالت {n:,} نتيجة بانتظار التطبيق.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} staged results discarded; the originals are unchanged.</source>
        <extracomment>For one: {n:,} staged result discarded; the originals are unchanged.</extracomment>
        <translation>
            <numerusform>لم تُتجاهل أي نتيجة منتظِرة؛ لم تتغيّر الأصول.</numerusform>
            <numerusform>تُجوهلت نتيجة منتظِرة واحدة؛ لم تتغيّر الأصول.</numerusform>
            <numerusform>تُجوهلت نتيجتان منتظِرتان؛ لم تتغيّر الأصول.</numerusform>
            <numerusform>تُجوهلت {n:,} نتائج منتظِرة؛ لم تتغيّر الأصول.</numerusform>
            <numerusform>تُجوهلت {n:,} نتيجة منتظِرة؛ لم تتغيّر الأصول.</numerusform>
            <numerusform>تُجوهلت {n:,} نتيجة منتظِرة؛ لم تتغيّر الأصول.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{size} of backups removed; you stopped it, and the other backups are kept.</source>
        <translation>أُزيل {size} من النسخ الاحتياطية؛ وقد أوقفت ذلك، فتبقى النسخ الأخرى.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{size} of backups removed; these batches can no longer be undone.</source>
        <extracomment>For one: {size} of backups removed; the batch can no longer be undone.</extracomment>
        <translation>
            <numerusform>أُزيل {size} من النسخ الاحتياطية.</numerusform>
            <numerusform>أُزيل {size} من النسخ الاحتياطية؛ لا يمكن التراجع عن الدفعة بعد الآن.</numerusform>
            <numerusform>أُزيل {size} من النسخ الاحتياطية؛ لا يمكن التراجع عن هاتين الدفعتين بعد الآن.</numerusform>
            <numerusform>أُزيل {size} من النسخ الاحتياطية؛ لا يمكن التراجع عن هذه الدفعات بعد الآن.</numerusform>
            <numerusform>أُزيل {size} من النسخ الاحتياطية؛ لا يمكن التراجع عن هذه الدفعات بعد الآن.</numerusform>
            <numerusform>أُزيل {size} من النسخ الاحتياطية؛ لا يمكن التراجع عن هذه الدفعات بعد الآن.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>finished</source>
        <translation>منتهية</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>undone</source>
        <translation>تم التراجع عنها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{number} undone</source>
        <translation>المتراجَع عنها: {number}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>{n:,} pictures left as they are.</source>
        <extracomment>For one: {n:,} picture left as it is.</extracomment>
        <translation>
            <numerusform>لم تُترك أي صورة كما هي.</numerusform>
            <numerusform>تُركت صورة واحدة كما هي.</numerusform>
            <numerusform>تُركت صورتان كما هما.</numerusform>
            <numerusform>تُركت {n:,} صور كما هي.</numerusform>
            <numerusform>تُركت {n:,} صورة كما هي.</numerusform>
            <numerusform>تُركت {n:,} صورة كما هي.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/messages.py"/>
        <source>The history lists the others.</source>
        <translation>يسرد السجل البقية.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/review.py"/>
        <source>Raise Quality of {n:,} Pictures</source>
        <extracomment>For one: Raise Quality of {n:,} Picture</extracomment>
        <translation>
            <numerusform>رفع جودة الصور</numerusform>
            <numerusform>رفع جودة صورة واحدة</numerusform>
            <numerusform>رفع جودة صورتين</numerusform>
            <numerusform>رفع جودة {n:,} صور</numerusform>
            <numerusform>رفع جودة {n:,} صورة</numerusform>
            <numerusform>رفع جودة {n:,} صورة</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/review_bar.py"/>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/review_bar.py"/>
        <source>End Review</source>
        <translation>إنهاء المراجعة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/journal/review_bar.py"/>
        <source>Review, worst place first: {decided:,} decided, {left:,} left.</source>
        <translation>المراجعة، أسوأ موضع أولًا: المقرَّرة {decided:,}، المتبقية {left:,}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/journal/review_bar.py"/>
        <source>Review: {n:,} results decided, none is left.</source>
        <extracomment>For one: Review: {n:,} result decided, none is left.</extracomment>
        <translation>
            <numerusform>المراجعة: لم يُقرَّر شيء، ولم يتبقَّ شيء.</numerusform>
            <numerusform>المراجعة: قُرِّرت نتيجة واحدة، ولم يتبقَّ شيء.</numerusform>
            <numerusform>المراجعة: قُرِّرت نتيجتان، ولم يتبقَّ شيء.</numerusform>
            <numerusform>المراجعة: قُرِّرت {n:,} نتائج، ولم يتبقَّ شيء.</numerusform>
            <numerusform>المراجعة: قُرِّرت {n:,} نتيجة، ولم يتبقَّ شيء.</numerusform>
            <numerusform>المراجعة: قُرِّرت {n:,} نتيجة، ولم يتبقَّ شيء.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>options</name>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>As seen</source>
        <translation>كما يُرى</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>sRGB</source>
        <translation>sRGB</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Fast</source>
        <translation>سريع</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Balanced</source>
        <translation>متوازن</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Smallest</source>
        <translation>الأصغر</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Leave alone</source>
        <translation>تُترك كما هي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Make smaller</source>
        <translation>تصغيرها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Convert, too</source>
        <translation>تحويلها أيضًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Smaller animations keep each frame, its time, and how often they play. They become an AVIF, a WebP or an APNG only where that is allowed here, where the format competes, and where it is smaller.</source>
        <translation>تحتفظ الرسوم المتحركة الأصغر بكل إطار ومدته وعدد مرات التشغيل. لا تصبح بصيغة AVIF أو WebP أو APNG إلا إذا سُمح بذلك هنا، وكانت الصيغة منافِسة، وكانت أصغر.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>The names of results in the output folder: {name} is the name of the picture, {folder} that of its folder, {colors} the number of colors, {date} the day of its last change; / starts a folder.</source>
        <translation>أسماء النتائج في مجلد الإخراج: {name} اسم الصورة، و{folder} اسم مجلدها، و{colors} عدد الألوان، و{date} يوم آخر تعديل لها؛ و/ تبدأ مجلدًا.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>How much quality is traded for smaller files where the loss is hardly visible: 0 is none, 1 fits most pictures. If a quality is chosen, up to six times as much, as far as that quality allows.</source>
        <translation>مقدار الجودة الذي يُستبدل بملفات أصغر حيث لا يكاد الفقد يُرى: 0 لا شيء، و1 يناسب معظم الصور. وإذا اختيرت جودة فحتى ستة أضعاف، ما دامت تلك الجودة تسمح.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>The scheduler of a Dask cluster whose workers compress the pictures, such as tcp://host:8786, or local to try it on this machine. They must see the same folders. Without an address, this machine compresses.</source>
        <translation>مجدول عنقود Dask يضغط عماله الصور، مثل tcp://host:8786، أو local للتجربة على هذا الجهاز. يجب أن يروا المجلدات نفسها. بلا عنوان يضغط هذا الجهاز.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>A template {reason}.
{tip}</source>
        <translation>القالب {reason}.
{tip}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>It {reason}.
{tip}</source>
        <translation>{reason}.
{tip}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Larger pictures are refused before they are opened. One of 200 megapixels may take 4 GB of memory.</source>
        <translation>تُرفض الصور الأكبر قبل فتحها. وقد تشغل صورة من 200 ميغابكسل 4 غ.ب من الذاكرة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>&amp;Keep the original if not smaller</source>
        <translation>احتفظ بال&amp;أصل إن لم يكن الناتج أصغر</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>A result that is not smaller than its original is not written.</source>
        <translation>لا يُكتب ناتج ليس أصغر من أصله.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Cop&amp;y kept originals, too</source>
        <translation>&amp;انسخ الأصول المحفوظة أيضًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>The output folder then holds the whole gallery.</source>
        <translation>عندئذ يحتوي مجلد الإخراج المعرض كله.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Replace files in the output folder</source>
        <translation>استبدال الملفات في مجلد الإخراج</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Otherwise pictures whose result exists already are skipped.</source>
        <translation>وإلا تُتخطى الصور التي توجد نتائجها بالفعل.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Compress finished pictures again</source>
        <translation>ضغط الصور المنتهية مجددًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Also pictures that the journal lists as done with these options, or during which the program died.</source>
        <translation>وكذلك الصور التي يسردها السجل منتهيةً بهذه الخيارات، أو التي توقف البرنامج فجأة أثناءها.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Keep file d&amp;ates</source>
        <translation>احتفظ &amp;بتواريخ الملفات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Results get the file dates of their originals.</source>
        <translation>تأخذ النتائج تواريخ ملفات أصولها.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Keep permissio&amp;ns</source>
        <translation>ا&amp;حتفظ بالأذونات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Results get the file permissions of their originals.</source>
        <translation>تأخذ النتائج أذونات ملفات أصولها.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Keep e&amp;xtended attributes</source>
        <translation>احت&amp;فظ بالسمات الموسّعة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Attributes such as the tags and comments of a file manager.</source>
        <translation>سمات مثل وسوم مدير الملفات وتعليقاته.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Keep colors under transparency</source>
        <translation>احتفظ بالألوان تحت الشفافية</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Fully transparent pixels keep the color that they have, as game engines need it. Where these are several colors, only lossless results are made.</source>
        <translation>تحتفظ البكسلات الشفافة تمامًا بلونها، كما تحتاجه محركات الألعاب. وإن كانت عدة ألوان فلا تُصنع إلا نتائج بلا فقد.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>How many pictures are compressed at the same time.</source>
        <translation>كم صورة تُضغط في الوقت نفسه.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source> MP</source>
        <translation> م.ب</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>How much time is spent on smaller files.</source>
        <translation>كم من الوقت يُبذل لملفات أصغر.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>How the distance between two colors is measured.</source>
        <translation>كيف تُقاس المسافة بين لونين.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>&amp;Give up</source>
        <translation>التخ&amp;لي عن</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Names of res&amp;ults</source>
        <translation>أسما&amp;ء النتائج</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>&amp;Pictures at once</source>
        <translation>صور في &amp;آن واحد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Cluster</source>
        <translation>العنقود</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Largest picture</source>
        <translation>أكبر صورة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Animations</source>
        <translation>الرسوم المتحركة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Effort</source>
        <translation>الجهد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Co&amp;mpare colors</source>
        <translation>م&amp;قارنة الألوان</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/advanced_section.py"/>
        <source>Size over quality</source>
        <translation>الحجم قبل الجودة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Number of Colors</source>
        <translation>تغيير عدد الألوان</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Quality</source>
        <translation>تغيير الجودة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Formats</source>
        <translation>تغيير الصيغ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Size Limit</source>
        <translation>تغيير حد الحجم</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Gallery Budget</source>
        <translation>تغيير ميزانية المعرض</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change What a Result Must Save</source>
        <translation>تغيير ما يجب أن توفّره النتيجة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change What a Loss Must Save</source>
        <translation>تغيير ما يجب أن يوفّره الفقد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Dithering</source>
        <translation>تغيير التنقيط</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Dithering Strength</source>
        <translation>تغيير شدة التنقيط</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Output Folder</source>
        <translation>تغيير مجلد الإخراج</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Place of Results</source>
        <translation>تغيير مكان النتائج</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Size of Results</source>
        <translation>تغيير مقاس النتائج</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Metadata</source>
        <translation>تغيير البيانات الوصفية</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/change_settings.py"/>
        <source>Change Options</source>
        <translation>تغيير الخيارات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>What results may lack. Otherwise a video or a gain map goes along into the result, and a picture with layers or a georeference stays as it is. What is checked here makes more pictures smaller, and is lost in their results.</source>
        <translation>ما يجوز أن تفتقده النتائج. وإلا انتقل الفيديو أو خريطة الكسب إلى الناتج، وبقيت الصورة ذات الطبقات أو الإسناد الجغرافي كما هي. وما يُحدَّد هنا يصغّر صورًا أكثر، ويُفقد في نتائجها.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Videos of motion photos</source>
        <translation>فيديوهات الصور المتحركة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Gain maps (HDR)</source>
        <translation>خرائط الكسب (HDR)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Depth maps</source>
        <translation>خرائط العمق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Second pictures</source>
        <translation>الصور الثانية</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Data behind the end</source>
        <translation>بيانات بعد النهاية</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Layers</source>
        <translation>الطبقات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Georeferences</source>
        <translation>الإسناد الجغرافي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Extra channels</source>
        <translation>القنوات الإضافية</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Content credentials</source>
        <translation>بيانات اعتماد المحتوى</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Texts and comments</source>
        <translation>النصوص والتعليقات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>IPTC</source>
        <translation>IPTC</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>Unknown data</source>
        <translation>بيانات غير معروفة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>What results may lack</source>
        <translation>ما يجوز أن تفتقده النتائج</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>{n} kinds of content</source>
        <extracomment>For one: {n} kind of content</extracomment>
        <translation>
            <numerusform>لا محتوى</numerusform>
            <numerusform>نوع واحد من المحتوى</numerusform>
            <numerusform>نوعان من المحتوى</numerusform>
            <numerusform>{n} أنواع من المحتوى</numerusform>
            <numerusform>{n} نوعًا من المحتوى</numerusform>
            <numerusform>{n} نوع من المحتوى</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/drop_menu.py"/>
        <source>No kinds of content</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Off</source>
        <translation>بدون</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Ordered</source>
        <translation>منتظم</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Diffused</source>
        <translation>منتشر</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>How the steps between the colors of the palette are hidden: diffused looks smooth, ordered has an even grain, off leaves flat areas.</source>
        <translation>كيف تُخفى الدرجات بين ألوان اللوحة: «منتشر» يبدو ناعمًا، و«منتظم» له حبيبات متساوية، و«بدون» يترك مساحات مسطحة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>The number of colors (K): the most entries in the palette of each picture. Fewer colors make smaller files.</source>
        <translation>عدد الألوان (K): أقصى عدد مدخلات في لوحة كل صورة. وألوان أقل تعني ملفات أصغر.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>For each picture formats compete, and the smallest file that reaches the quality wins. All are measured.</source>
        <translation>تتنافس الصيغ لكل صورة، ويفوز أصغر ملف يبلغ الجودة. وتُقاس كلها.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>The batch that runs: {words}. Changes below are for the next one.</source>
        <translation>الدفعة الجارية: {words}. والتغييرات أدناه للدفعة التالية.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Options of the batch that runs</source>
        <translation>خيارات الدفعة الجارية</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Reset to Defaults</source>
        <translation>استعادة الافتراضيات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Size li&amp;mit</source>
        <translation>&amp;حد الحجم</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>All to&amp;gether</source>
        <translation>ال&amp;كل معًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>A result must save</source>
        <translation>يجب أن توفّر النتيجة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>A loss must save</source>
        <translation>يجب أن يوفّر الفقد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Met&amp;adata</source>
        <translation>الب&amp;يانات الوصفية</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>&amp;Dithering</source>
        <translation>الت&amp;نقيط</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>&amp;Strength</source>
        <translation>ال&amp;شدة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>F&amp;ind the smallest file</source>
        <translation>ابح&amp;ث عن أصغر ملف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Number of &amp;colors (K)</source>
        <translation>عدد الألوان (&amp;K)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Number of colors</source>
        <translation>عدد الألوان</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Number of colors, in powers of two</source>
        <translation>عدد الألوان، بقوى العدد اثنين</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>Strength of dithering in percent</source>
        <translation>شدة التنقيط بالنسبة المئوية</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>How strongly: less gives smoother and smaller results, more gives truer colors.</source>
        <translation>الشدة: الأقل يعطي نتائج أنعم وأصغر، والأكثر يعطي ألوانًا أصدق.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/form.py"/>
        <source>{number} %</source>
        <translation>‎{number} %‎</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>The quality that every result must reach, measured on the whole picture by SSIMULACRA2: 100 is the original, 90 looks the same side by side.</source>
        <translation>الجودة التي يجب أن يبلغها كل ناتج، مقيسةً على الصورة كلها بمقياس SSIMULACRA2: ‏100 هي الأصل، و90 تبدو مطابقة جنبًا إلى جنب.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>A palette, with the number of colors that gives the smallest file at the chosen quality.</source>
        <translation>لوحة ألوان، بعدد الألوان الذي يعطي أصغر ملف عند الجودة المختارة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>A palette, lossless, or lossy for photographs.</source>
        <translation>لوحة ألوان، أو بلا فقد، أو بفقد للصور الفوتوغرافية.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>For photographs; every program can open it.</source>
        <translation>للصور الفوتوغرافية؛ كل برنامج يستطيع فتحها.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>For photographs; the smallest files, slow to encode. Programs from before 2021 can&apos;t open it.</source>
        <translation>للصور الفوتوغرافية؛ أصغر الملفات، وترميزها بطيء. ولا تستطيع برامج ما قبل 2021 فتحها.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>For photographs and drawings; a JPEG that becomes one without any loss can be had back byte by byte. Few programs open it yet.</source>
        <translation>للصور الفوتوغرافية والرسوم؛ ملف JPEG الذي يُحوَّل إليها بلا أي فقد يمكن استرجاعه بايتًا بايتًا. ولا تفتحها بعدُ إلا برامج قليلة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>Only palettes compete, as PNG or WebP: for screenshots, drawings and logos with sharp edges.</source>
        <translation>تتنافس لوحات الألوان فقط، بصيغة PNG أو WebP: للقطات الشاشة والرسوم والشعارات ذات الحواف الحادة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>The largest size of each file, such as 200 kB; it has priority over any quality but lossless. Empty for any size.</source>
        <translation>أكبر حجم لكل ملف، مثل 200 kB؛ وله الأولوية على أي جودة إلا بلا فقد. اتركه فارغًا لأي حجم.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>The largest size of all results together, such as 60 MB. Compress then measures all pictures first, and finds the best quality that they can have in common. Empty for any size.</source>
        <translation>أكبر حجم لكل النواتج معًا، مثل 60 MB. عندها يقيس الضغط كل الصور أولًا، ويجد أفضل جودة يمكن أن تشترك فيها. اتركه فارغًا لأي حجم.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>A result that loses something must be this much smaller than its original, packed again with the same pixels. Otherwise the pixels stay as they are. 0 accepts any smaller file.</source>
        <translation>يجب أن تكون النتيجة التي تفقد شيئًا أصغر بهذا القدر من أصلها المعاد حزمه بالبكسلات نفسها. وإلا تبقى البكسلات كما هي. 0 يقبل أي ملف أصغر.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>A result must be this much smaller than its original. At a chosen quality, one that loses something of a JPEG again must be 10 % smaller at least. Otherwise the original stays as it is. 0 accepts any smaller file.</source>
        <translation>يجب أن تكون النتيجة أصغر من أصلها بهذا القدر. وعند جودة مختارة، يجب أن تكون النتيجة التي تفقد شيئًا من ملف JPEG مرة أخرى أصغر بنسبة 10 % على الأقل. وإلا يبقى الأصل كما هو. 0 يقبل أي ملف أصغر.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>This Pillow, which writes the files, was built without AVIF: it can&apos;t compete.</source>
        <translation>مكتبة Pillow هذه التي تكتب الملفات بُنيت دون AVIF، فلا يمكنها المنافسة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>At least one format must stay.</source>
        <translation>يجب أن تبقى صيغة واحدة على الأقل.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>A limit {reason}.
{tip}</source>
        <translation>الحد {reason}.
{tip}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>By number</source>
        <translation>بالرقم</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>Quality by name</source>
        <translation>الجودة بالاسم</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>Quality as a SSIMULACRA2 score</source>
        <translation>الجودة بدرجة SSIMULACRA2</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>{label} may be used</source>
        <translation>يجوز استخدام {label}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>Palettes on&amp;ly</source>
        <translation>ل&amp;وحات الألوان فقط</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>any size</source>
        <translation>أي حجم</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>The largest size of each file</source>
        <translation>أكبر حجم لكل ملف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>The largest size of all results together</source>
        <translation>أكبر حجم لكل النواتج معًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/goal_section.py"/>
        <source>&amp;Quality</source>
        <translation>ال&amp;جودة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>This is for pictures that are added from now on.</source>
        <translation>ينطبق هذا على الصور التي تُضاف من الآن.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Only pictures whose names fit one of these patterns, such as *.jpg, IMG_*. Empty for all.</source>
        <translation>الصور التي توافق أسماؤها أحد هذه الأنماط فقط، مثل *.jpg, IMG_*. اتركه فارغًا للكل.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>No pictures whose names fit one of these patterns; one with / is for the path in the folder.</source>
        <translation>لا صور توافق أسماؤها أحد هذه الأنماط؛ والنمط الذي فيه / يخص المسار داخل المجلد.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Only pictures of at least this size, such as 100 kB. Empty for all.</source>
        <translation>الصور التي لا يقل حجمها عن هذا فقط، مثل 100 kB. اتركه فارغًا للكل.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Only pictures changed since a date, such as 2026-05-01, or for 30d or 12h. Empty for all.</source>
        <translation>الصور التي تغيّرت منذ تاريخ مثل 2026-05-01، أو خلال 30d أو 12h فقط. اتركه فارغًا للكل.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>The text {reason}.
{tip}</source>
        <translation>النص {reason}.
{tip}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Add only</source>
        <translation>أضف فقط</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Do not add</source>
        <translation>لا تضف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Add from size</source>
        <translation>أضف ابتداءً من حجم</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>Add from date</source>
        <translation>أضف ابتداءً من تاريخ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/incoming_rows.py"/>
        <source>all pictures</source>
        <translation>كل الصور</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Output folder</source>
        <translation>مجلد الإخراج</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Replace originals</source>
        <translation>استبدال الأصول</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Backup store</source>
        <translation>مخزن النسخ الاحتياطية</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Trash</source>
        <translation>سلة المهملات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Safe: no places, no people</source>
        <translation>آمنة: لا أماكن ولا أشخاص</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Information beside the pixels. All keeps everything. Safe keeps dates and camera settings, and removes places, people and serial numbers. None removes everything except the color profile.</source>
        <translation>المعلومات إلى جانب البكسلات. «الكل» يحتفظ بكل شيء. و«آمنة» تحتفظ بالتواريخ وإعدادات الكاميرا، وتزيل الأماكن والأشخاص والأرقام التسلسلية. و«لا شيء» يزيل كل شيء عدا ملف الألوان.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Results wait until you apply them; otherwise each replaces its original at once.</source>
        <translation>تنتظر النتائج حتى تطبّقها؛ وإلا استبدل كل منها أصله فورًا.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Results with fewer pixels always wait until you apply them.</source>
        <translation>النتائج ذات البكسلات الأقل تنتظر دائمًا حتى تطبّقها.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Originals stay as they are. Results keep the folder structure of their originals.</source>
        <translation>تبقى الأصول كما هي. وتحتفظ النتائج ببنية مجلدات أصولها.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Each original is kept in the backup store of qtcompress; Undo Batch restores it.</source>
        <translation>يُحفظ كل أصل في مخزن النسخ الاحتياطية لدى qtcompress؛ ويستعيده «التراجع عن الدفعة».</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Each original goes to the trash; Undo Batch restores it until the trash is emptied.</source>
        <translation>يذهب كل أصل إلى سلة المهملات؛ ويستعيده «التراجع عن الدفعة» إلى أن تُفرَّغ السلة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Where results are written.</source>
        <translation>أين تُكتب النتائج.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Save &amp;to</source>
        <translation>الحف&amp;ظ في</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Choose the output folder</source>
        <translation>اختيار مجلد الإخراج</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Show the output folder in the file manager</source>
        <translation>إظهار مجلد الإخراج في مدير الملفات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Where each original goes before its result replaces it.</source>
        <translation>إلى أين يذهب كل أصل قبل أن يستبدله ناتجه.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Ori&amp;ginals go to</source>
        <translation>تذهب الأصول &amp;إلى</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/output_section.py"/>
        <source>Revie&amp;w before replacing</source>
        <translation>&amp;راجع قبل الاستبدال</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>Changes of quality, formats, colors and metadata below are for these pictures only.</source>
        <translation>تغييرات الجودة والصيغ والألوان والبيانات الوصفية أدناه لهذه الصور فقط.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>The options below are the common ones; select only pictures with own settings to see those.</source>
        <translation>الخيارات أدناه هي المشتركة؛ ولرؤية غيرها حدّد الصور ذات الإعدادات الخاصة فقط.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>Whose settings these are</source>
        <translation>لمن هذه الإعدادات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>Back to Common</source>
        <translation>العودة إلى المشتركة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>Give these pictures the settings of all others again.</source>
        <translation>إعطاء هذه الصور إعدادات بقية الصور من جديد.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>{n:,} pictures have settings of their own.</source>
        <extracomment>For one: {n:,} picture has settings of its own.</extracomment>
        <translation>
            <numerusform>ليست لأي صورة إعدادات خاصة.</numerusform>
            <numerusform>لصورة واحدة إعدادات خاصة.</numerusform>
            <numerusform>لصورتين إعدادات خاصة.</numerusform>
            <numerusform>لـ {n:,} صور إعدادات خاصة.</numerusform>
            <numerusform>لـ {n:,} صورة إعدادات خاصة.</numerusform>
            <numerusform>لـ {n:,} صورة إعدادات خاصة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/options/own_line.py"/>
        <source>{n:,} of {selected:,} pictures have settings of their own.</source>
        <extracomment>For one: {n:,} of {selected:,} pictures has settings of its own.</extracomment>
        <translation>
            <numerusform>ليست لأي من {selected:,} من الصور إعدادات خاصة.</numerusform>
            <numerusform>لصورة واحدة من {selected:,} إعدادات خاصة.</numerusform>
            <numerusform>لصورتين من {selected:,} إعدادات خاصة.</numerusform>
            <numerusform>لـ {n:,} صور من {selected:,} إعدادات خاصة.</numerusform>
            <numerusform>لـ {n:,} صورة من {selected:,} إعدادات خاصة.</numerusform>
            <numerusform>لـ {n:,} صورة من {selected:,} إعدادات خاصة.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Named sets of options. A preset sets its own options and leaves all others unchanged.</source>
        <translation>مجموعات مسماة من الخيارات. يضبط الإعداد المسبق خياراته هو ويترك غيرها كما هي.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Choose one…</source>
        <translation>اختر واحدًا…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>&amp;Save as…</source>
        <translation>&amp;حفظ باسم…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>&amp;Rename…</source>
        <translation>إعادة ال&amp;تسمية…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>&amp;Delete</source>
        <translation>ح&amp;ذف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Save the options as a preset of your own; rename or delete one.</source>
        <translation>حفظ الخيارات كإعداد مسبق خاص بك، أو إعادة تسمية إعداد أو حذفه.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Save, rename or delete presets</source>
        <translation>حفظ الإعدادات المسبقة أو إعادة تسميتها أو حذفها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Name of the preset</source>
        <translation>اسم الإعداد المسبق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Save nothing</source>
        <translation>عدم حفظ شيء</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>{name} (changed)</source>
        <translation>{name} (مُعدَّل)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>&amp;Delete {name}</source>
        <translation>ح&amp;ذف {name}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>P&amp;reset</source>
        <translation>&amp;إعداد مسبق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Keep the name (Esc)</source>
        <translation>الإبقاء على الاسم (Esc)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Save nothing (Esc)</source>
        <translation>عدم حفظ شيء (Esc)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Keep the name</source>
        <translation>الإبقاء على الاسم</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Rename</source>
        <translation>إعادة التسمية</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>A preset of yours has this name: choose another.</source>
        <translation>لأحد إعداداتك المسبقة هذا الاسم: اختر غيره.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_row.py"/>
        <source>A preset that comes with qtcompress has this name: choose another.</source>
        <translation>لإعداد مسبق يأتي مع qtcompress هذا الاسم: اختر غيره.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>Rename Preset</source>
        <translation>إعادة تسمية الإعداد المسبق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>Delete Preset</source>
        <translation>حذف الإعداد المسبق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>The options were saved as {name}.</source>
        <translation>حُفظت الخيارات باسم {name}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>The preset {name} is called {other} now.</source>
        <translation>صار اسم الإعداد المسبق {name} الآن {other}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>The preset {name} was deleted.</source>
        <translation>حُذف الإعداد المسبق {name}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/preset_store.py"/>
        <source>The preset {name} is back.</source>
        <translation>عاد الإعداد المسبق {name}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>Original size</source>
        <translation>المقاس الأصلي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>{side} px</source>
        <translation>{side} بكسل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>A size {reason}.
{tip}</source>
        <translation>المقاس {reason}.
{tip}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>The largest size of results: the pixels of the long edge (2048), a box (1920 x 1080), megapixels (4 MP), or a share of the sides (50 %). Larger pictures get fewer pixels before they are compressed, which only the original brings back; smaller ones stay as they are.</source>
        <translation>أكبر مقاس للنتائج: بكسلات الضلع الأطول (2048)، أو إطار (1920 x 1080)، أو ميغابكسل (4 MP)، أو نسبة من الأضلاع (50 %). تقل بكسلات الصور الأكبر قبل ضغطها، ولا يعيدها إلا الأصل؛ وتبقى الأصغر كما هي.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>Size of results in pixels</source>
        <translation>مقاس النتائج بالبكسل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/size_row.py"/>
        <source>Si&amp;ze</source>
        <translation>الم&amp;قاس</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/options/wrong_text.py"/>
        <source>What was there before stays.</source>
        <translation>يبقى ما كان هناك من قبل.</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>Choose two colors of the palette (with Ctrl) to see their contrast.</source>
        <translation>اختر لونين من اللوحة (مع Ctrl) لرؤية التباين بينهما.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>People with a color-vision deficiency can tell all these colors apart as well as others can.</source>
        <translation>يستطيع المصابون بنقص رؤية الألوان التمييز بين كل هذه الألوان كغيرهم.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>Contrast as in WCAG 2.2. Color-vision deficiencies after Machado, Oliveira and Fernandes 2009, severity 1.0; differences in Oklab.</source>
        <translation>التباين وفق WCAG 2.2. ونقص رؤية الألوان وفق Machado وOliveira وFernandes 2009، بشدة 1.0؛ والفروق في Oklab.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>protan</source>
        <translation>أحمر</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>deutan</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>tritan</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>Check Colors</source>
        <translation>فحص الألوان</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>Colors</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>As they look</source>
        <translation>كما تبدو</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>For</source>
        <translation>لأجل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>Pairs of colors that are confused</source>
        <translation>أزواج الألوان التي يُخلط بينها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>{one} and {other}: contrast {ratio} to 1, enough for text (4.5).</source>
        <translation>{one} و{other}: التباين {ratio} إلى 1، يكفي للنص (4.5).</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>{one} and {other}: contrast {ratio} to 1, enough for large text and symbols (3), but not for small text (4.5).</source>
        <translation>{one} و{other}: التباين {ratio} إلى 1، يكفي للنص الكبير والرموز (3)، لا للنص الصغير (4.5).</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/checks_dialog.py"/>
        <source>{one} and {other}: contrast {ratio} to 1, too little for text (4.5) and for symbols (3).</source>
        <translation>{one} و{other}: التباين {ratio} إلى 1، لا يكفي للنص (4.5) ولا للرموز (3).</translation>
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
            <numerusform>لا أزواج متشابهة.</numerusform>
            <numerusform>زوج واحد يختلف بوضوح، لكن يكاد لا يميزه من لديه قصور في رؤية الألوان. اختره لتراه في اللوحة.</numerusform>
            <numerusform>زوجان يختلفان بوضوح، لكن يكاد لا يميزهما من لديه قصور في رؤية الألوان. اختر أحدهما لتراه في اللوحة.</numerusform>
            <numerusform>{n:,} أزواج تختلف بوضوح، لكن يكاد لا يميزها من لديه قصور في رؤية الألوان. اختر أحدها لتراه في اللوحة.</numerusform>
            <numerusform>{n:,} زوجًا تختلف بوضوح، لكن يكاد لا يميزها من لديه قصور في رؤية الألوان. اختر أحدها لتراه في اللوحة.</numerusform>
            <numerusform>{n:,} زوج تختلف بوضوح، لكن يكاد لا يميزها من لديه قصور في رؤية الألوان. اختر أحدها لتراه في اللوحة.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Same Palette</source>
        <translation>لوحة واحدة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Palette from File</source>
        <translation>لوحة من ملف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Own Palettes</source>
        <translation>لوحات خاصة</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>{n:,} pictures have their own palettes again.</source>
        <extracomment>For one: {n:,} picture has its own palette again.</extracomment>
        <translation>
            <numerusform>لم تعد لوحة أي صورة.</numerusform>
            <numerusform>عادت إلى صورة واحدة لوحتها الخاصة.</numerusform>
            <numerusform>عادت إلى صورتين لوحتاهما الخاصتان.</numerusform>
            <numerusform>عادت إلى {n:,} صور لوحاتها الخاصة.</numerusform>
            <numerusform>عادت إلى {n:,} صورة لوحاتها الخاصة.</numerusform>
            <numerusform>عادت إلى {n:,} صورة لوحاتها الخاصة.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Fit the Rest</source>
        <translation>ضبط الباقي</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>{n:,} locked colors stayed</source>
        <extracomment>For one: {n:,} locked color stayed</extracomment>
        <translation>
            <numerusform>لم يبق لون مقفل</numerusform>
            <numerusform>بقي لون مقفل واحد</numerusform>
            <numerusform>بقي لونان مقفلان</numerusform>
            <numerusform>بقيت {n:,} ألوان مقفلة</numerusform>
            <numerusform>بقي {n:,} لونًا مقفلًا</numerusform>
            <numerusform>بقي {n:,} لون مقفل</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>The palette has {colors}; {kept}.</source>
        <translation>في اللوحة {colors}؛ {kept}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>The palette was written to {file}.</source>
        <translation>كُتبت اللوحة في {file}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Counting colors: {done:,} of {total:,}</source>
        <translation>عدّ الألوان: {done:,} من {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>Comparing: {done:,} of {total:,}</source>
        <translation>المقارنة: {done:,} من {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>The palette of {file} has {colors}.</source>
        <translation>في لوحة {file} {colors}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>{n:,} pictures share {colors}.</source>
        <extracomment>For one: {n:,} picture shares {colors}.</extracomment>
        <translation>
            <numerusform>لا صور تشترك في {colors}.</numerusform>
            <numerusform>صورة واحدة تستخدم {colors}.</numerusform>
            <numerusform>صورتان تشتركان في {colors}.</numerusform>
            <numerusform>{n:,} صور تشترك في {colors}.</numerusform>
            <numerusform>{n:,} صورة تشترك في {colors}.</numerusform>
            <numerusform>{n:,} صورة تشترك في {colors}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>It costs {cost} of SSIMULACRA2.</source>
        <translation>تكلف {cost} من SSIMULACRA2.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>That costs {least} to {most} of SSIMULACRA2 a picture.</source>
        <translation>يكلف ذلك من {least} إلى {most} من SSIMULACRA2 لكل صورة.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/controller.py"/>
        <source>{n:,} pictures could not be read.</source>
        <extracomment>For one: {n:,} picture could not be read.</extracomment>
        <translation>
            <numerusform>قُرئت كل الصور.</numerusform>
            <numerusform>تعذرت قراءة صورة واحدة.</numerusform>
            <numerusform>تعذرت قراءة صورتين.</numerusform>
            <numerusform>تعذرت قراءة {n:,} صور.</numerusform>
            <numerusform>تعذرت قراءة {n:,} صورة.</numerusform>
            <numerusform>تعذرت قراءة {n:,} صورة.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Keep these colors in every fit and in the file, used or not; again unlocks</source>
        <translation>الاحتفاظ بهذه الألوان في كل ضبط وفي الملف، استُخدمت أم لا؛ والتكرار يفتح القفل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Replace…</source>
        <translation>استبدال…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Choose another color for this entry</source>
        <translation>اختيار لون آخر لهذه المدخلة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Replace from the Picture</source>
        <translation>استبدال من الصورة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Click a pixel of Before: its color replaces this entry</source>
        <translation>انقر بكسلًا من «قبل»: يحل لونه محل هذه المدخلة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add a Color…</source>
        <translation>إضافة لون…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add a color that must be there</source>
        <translation>إضافة لون يجب أن يوجد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add from the Picture</source>
        <translation>إضافة من الصورة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Click a pixel of Before to add its color</source>
        <translation>انقر بكسلًا من «قبل» لإضافة لونه</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Add Black and White</source>
        <translation>إضافة الأسود والأبيض</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add pure black and pure white, locked</source>
        <translation>إضافة الأسود الخالص والأبيض الخالص مقفلين</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add a Transparent Entry</source>
        <translation>إضافة مدخلة شفافة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add an entry for fully transparent pixels, locked</source>
        <translation>إضافة مدخلة مقفلة للبكسلات الشفافة تمامًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Paste a Color</source>
        <translation>لصق لون</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Add the copied color or #rrggbb text</source>
        <translation>إضافة اللون المنسوخ أو النص ‎#rrggbb</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Replace the chosen colors by their mean; a locked color wins</source>
        <translation>استبدال الألوان المختارة بمتوسطها؛ والأولوية للون المقفل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Delete the chosen colors; pixels take the nearest others</source>
        <translation>حذف الألوان المختارة؛ وتأخذ البكسلات أقرب الألوان الأخرى</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Name…</source>
        <translation>الاسم…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Give this color a name</source>
        <translation>إعطاء هذا اللون اسمًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Move Back</source>
        <translation>إلى الخلف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Move the chosen colors back, in the order by hand</source>
        <translation>تحريك الألوان المختارة إلى الخلف في الترتيب اليدوي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Move On</source>
        <translation>إلى الأمام</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Move the chosen colors on, in the order by hand</source>
        <translation>تحريك الألوان المختارة إلى الأمام في الترتيب اليدوي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Make This Order the Palette&apos;s Own</source>
        <translation>اعتماد هذا الترتيب للوحة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>The order that is shown becomes the order by hand</source>
        <translation>يصبح الترتيب المعروض هو الترتيب اليدوي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Check Colors…</source>
        <translation>فحص الألوان…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>Contrast of two colors, and colors that color-blind people confuse</source>
        <translation>تباين لونين، والألوان التي يخلط بينها المصابون بعمى الألوان</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>More Edits</source>
        <translation>تعديلات أخرى</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/edit_bar.py"/>
        <source>{words} ({key})</source>
        <translation>{words} ({key})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Click a pixel of Before, or go there with the arrow keys and press Enter; Esc cancels</source>
        <translation>انقر بكسلًا من «قبل»، أو انتقل إليه بمفاتيح الأسهم واضغط Enter؛ ويلغي Esc</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Palettes can be edited when the batch or the undo that runs is done.</source>
        <translation>يمكن تحرير اللوحات حين تنتهي الدفعة الجارية أو التراجع الجاري.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>This picture has no palette now. Use these colors first, then edit them.</source>
        <translation>لا لوحة لهذه الصورة الآن. استخدم هذه الألوان أولًا، ثم حرّرها.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>There is no palette to edit yet.</source>
        <translation>لا توجد لوحة للتحرير بعد.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Replace Color</source>
        <translation>استبدال لون</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Add Color</source>
        <translation>إضافة لون</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>transparent</source>
        <translation>شفاف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Merge Colors</source>
        <translation>دمج ألوان</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Order Colors</source>
        <translation>ترتيب الألوان</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Not done: {reason}.</source>
        <translation>لم يُنفذ: {reason}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Use Palette</source>
        <translation>استخدام اللوحة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Lock Colors</source>
        <translation>قفل ألوان</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>black</source>
        <translation>أسود</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>white</source>
        <translation>أبيض</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>The clipboard holds no color: copy one, or a text such as #2f6db5.</source>
        <translation>لا لون في الحافظة: انسخ لونًا، أو نصًا مثل ‎#2f6db5.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Delete Colors</source>
        <translation>حذف ألوان</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Move Colors</source>
        <translation>نقل ألوان</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Name of {color}:</source>
        <translation>اسم {color}:</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/editing.py"/>
        <source>Name Color</source>
        <translation>تسمية لون</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Find the best colors for all entries that are not locked, so that the palette has this many; locked ones stay exactly as they are.</source>
        <translation>إيجاد أفضل الألوان لكل المدخلات غير المقفلة، بحيث يكون في اللوحة هذا العدد؛ وتبقى المقفلة كما هي تمامًا.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Whether an edit changes the palette of this picture only, or gives one palette to all selected pictures.</source>
        <translation>هل يغيّر التحرير لوحة هذه الصورة فقط، أم يعطي كل الصور المحددة لوحة واحدة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source> colors</source>
        <translation> لون</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Number of colors of the fitted palette</source>
        <translation>عدد ألوان اللوحة المضبوطة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Edit this picture only</source>
        <translation>تعديل هذه الصورة فقط</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Pictures that an edit is for</source>
        <translation>الصور التي يخصها التحرير</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/fit_row.py"/>
        <source>Edit the {n:,} selected pictures</source>
        <extracomment>For one: Edit the {n:,} selected picture</extracomment>
        <translation>
            <numerusform>لا صور محددة</numerusform>
            <numerusform>تعديل الصورة المحددة</numerusform>
            <numerusform>تعديل الصورتين المحددتين</numerusform>
            <numerusform>تعديل {n:,} صور محددة</numerusform>
            <numerusform>تعديل {n:,} صورة محددة</numerusform>
            <numerusform>تعديل {n:,} صورة محددة</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/picture_palette.py"/>
        <source>It is an animation, whose palette can be looked at and exported.</source>
        <translation>إنها صورة متحركة، يمكن النظر إلى لوحة ألوانها وتصديرها.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/picture_palette.py"/>
        <source>Its result waits to be applied: apply or reject it first.</source>
        <translation>ناتجها ينتظر التطبيق: طبقه أو ارفضه أولًا.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/picture_palette.py"/>
        <source>It is a result already, and is left as it is.</source>
        <translation>هي ناتج أصلًا، وتُترك كما هي.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/palette/swatch_model.py"/>
        <source>{share} %, {n:,} pixels</source>
        <extracomment>For one: {share} %, {n:,} pixel</extracomment>
        <translation>
            <numerusform>{share} %، بلا بكسل</numerusform>
            <numerusform>{share} %، بكسل واحد</numerusform>
            <numerusform>{share} %، بكسلان</numerusform>
            <numerusform>{share} %، {n:,} بكسلات</numerusform>
            <numerusform>{share} %، {n:,} بكسلًا</numerusform>
            <numerusform>{share} %، {n:,} بكسل</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_model.py"/>
        <source>no pixel is nearest to it</source>
        <translation>ليس أقرب الألوان إلى أي بكسل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_model.py"/>
        <source>locked</source>
        <translation>مقفل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Palette {count:,}</source>
        <translation>لوحة الألوان {count:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Palette</source>
        <translation>لوحة الألوان</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Point at a color to see where it is</source>
        <translation>أشر إلى لون لترى مكانه</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Click to keep it shown</source>
        <translation>انقر ليبقى ظاهرًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Hue</source>
        <translation>الصبغة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Order by lightness and hue</source>
        <translation>الترتيب حسب الإضاءة والصبغة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Luma</source>
        <translation>النصوع</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Order from light to dark</source>
        <translation>الترتيب من الفاتح إلى الداكن</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Share</source>
        <translation>الحصة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Order by share of the picture</source>
        <translation>الترتيب حسب الحصة من الصورة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>By Hand</source>
        <translation>يدويًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>The palette&apos;s own order; drag colors to change it</source>
        <translation>ترتيب اللوحة الخاص؛ اسحب الألوان لتغييره</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Order of the colors</source>
        <translation>ترتيب الألوان</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Copy as Hex</source>
        <translation>نسخ بصيغة Hex</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Use These Colors</source>
        <translation>استخدام هذه الألوان</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Make the picture a PNG with this palette, which you can then edit</source>
        <translation>جعل الصورة PNG بهذه اللوحة التي يمكنك تعديلها بعد ذلك</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Copy as RGB</source>
        <translation>نسخ بصيغة RGB</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Copy as CSS</source>
        <translation>نسخ بصيغة CSS</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Copy All</source>
        <translation>نسخ الكل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/palette/swatch_view.py"/>
        <source>Export Palette…</source>
        <translation>تصدير اللوحة…</translation>
    </message>
</context>
<context>
    <name>preview</name>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>The distance of two colors in Oklab, times 100. Below about 2, they look the same side by side. Choose which distance has the brightest color; keys: [ and ].</source>
        <translation>المسافة بين لونين في Oklab، مضروبةً في 100. دون نحو 2 يبدوان متماثلين جنبًا إلى جنب. اختر أي مسافة لها أسطع لون؛ المفتاحان: [ و].</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>How often the pictures change by themselves. While the space bar is held, Before stays. Keys: [ and ].</source>
        <translation>كم مرة تتبدل الصور من تلقاء نفسها. وما دام مفتاح المسافة مضغوطًا يبقى «قبل». المفتاحان: [ و].</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>Your desktop asks for reduced motion, so the pictures change only while the space bar is held.</source>
        <translation>يطلب سطح مكتبك حركة أقل، فلا تتبدل الصور إلا ما دام مفتاح المسافة مضغوطًا.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>up to {scale}</source>
        <translation>حتى {scale}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>The difference that has the brightest color</source>
        <translation>الفرق الذي له أسطع لون</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>Legend of the difference, in {unit}</source>
        <translation>مفتاح الفرق، بوحدة {unit}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>Black is no difference, the brightest color is {value} or more.</source>
        <translation>الأسود يعني لا فرق، وأسطع لون يعني {value} أو أكثر.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>while Space is held</source>
        <translation>أثناء ضغط المسافة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>once a second</source>
        <translation>مرة في الثانية</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>{n} times a second</source>
        <extracomment>For one: once a second</extracomment>
        <translation>
            <numerusform>أبدًا</numerusform>
            <numerusform>مرة في الثانية</numerusform>
            <numerusform>مرتان في الثانية</numerusform>
            <numerusform>{n} مرات في الثانية</numerusform>
            <numerusform>{n} مرة في الثانية</numerusform>
            <numerusform>{n} مرة في الثانية</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>Change</source>
        <translation>التبديل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>How often the pictures change</source>
        <translation>كم مرة تتبدل الصور</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_bars.py"/>
        <source>Flicker</source>
        <translation>تبديل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_view.py"/>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_view.py"/>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After</source>
        <translation>بعد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_view.py"/>
        <source>There is nothing to show.</source>
        <translation>لا يوجد ما يمكن عرضه.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_view.py"/>
        <source>Difference: being measured</source>
        <translation>الفرق: جارٍ القياس</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/compare_view.py"/>
        <source>Difference</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>the original stays</source>
        <translation>يبقى الأصل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>A PNG stores 1, 2, 4 or 8 bits for each pixel, the fewest that can number all colors of the palette. Then the encoder compresses them; the line above shows the real size of the file.</source>
        <translation>يخزّن PNG ‏1 أو 2 أو 4 أو 8 بت لكل بكسل، أقل ما يكفي لترقيم كل ألوان اللوحة. ثم يضغطها المرمّز؛ ويعرض السطر أعلاه حجم الملف الفعلي.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>{made}, about {saving}</source>
        <translation>{made}، نحو {saving}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>{n:,} bits a pixel</source>
        <extracomment>For one: {n:,} bit a pixel</extracomment>
        <translation>
            <numerusform>بلا بتات لكل بكسل</numerusform>
            <numerusform>بت واحد لكل بكسل</numerusform>
            <numerusform>بتّان لكل بكسل</numerusform>
            <numerusform>{n:,} بتات لكل بكسل</numerusform>
            <numerusform>{n:,} بتًا لكل بكسل</numerusform>
            <numerusform>{n:,} بت لكل بكسل</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>quality {number} at this size</source>
        <translation>الجودة {number} في هذا المقاس</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>quality {number}</source>
        <translation>الجودة {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>lossless</source>
        <translation>بلا فقد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>PSNR {number}</source>
        <translation>PSNR {number}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>{truecolor} = {before:,} bits → {indexed} = {after:,} bits: {times} times smaller before the encoder</source>
        <translation>{truecolor} = {before:,} بت ← {indexed} = {after:,} بت: أصغر {times} مرة قبل المرمّز</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>Figures of the picture shown</source>
        <translation>أرقام الصورة المعروضة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>Reason for the result</source>
        <translation>سبب النتيجة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/figures.py"/>
        <source>estimated</source>
        <translation>تقديري</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>detail is lost</source>
        <translation>فقد في التفاصيل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>steps in a smooth place</source>
        <translation>درجات في منطقة ملساء</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>another tone</source>
        <translation>درجة أخرى</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>grain in a smooth place</source>
        <translation>حبيبات في منطقة ملساء</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>lighter or darker</source>
        <translation>أفتح أو أغمق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>another hue</source>
        <translation>صبغة أخرى</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>more change than in a JPEG</source>
        <translation>تغيّر أكبر مما في JPEG</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/inspector.py"/>
        <source>{flaw}, quality {score}</source>
        <translation>{flaw}، الجودة {score}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>equal</source>
        <translation>متطابق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>{distance} {unit}</source>
        <translation>{distance} {unit}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>{distance} or more {unit}</source>
        <translation>{distance} أو أكثر {unit}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>pixel {place}</source>
        <translation>البكسل {place}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>{color}, alpha {alpha}</source>
        <translation>{color}، ألفا {alpha}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>Loupe</source>
        <translation>المكبّرة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>Before  {color}</source>
        <translation>قبل  {color}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/loupe.py"/>
        <source>After  {color}</source>
        <translation>بعد  {color}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/offer.py"/>
        <source>What can be done</source>
        <translation>ما يمكن فعله</translation>
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
        <translation>صورة متحركة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>Frame</source>
        <translation>الإطار</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>{number:,} of {count:,}, {at} of {seconds} s</source>
        <translation>{number:,} من {count:,}، {at} من {seconds} ث</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>It plays at {percent:.0f} % of its speed here.</source>
        <translation>تُعرض هنا بسرعة {percent:.0f} % من سرعتها.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>{n:,} frames of at most 10 ms are shown for 100 ms, as browsers do; the file keeps their times.</source>
        <extracomment>For one: {n:,} frame of at most 10 ms is shown for 100 ms, as browsers do; the file keeps its time.</extracomment>
        <translation>
            <numerusform>لا إطار ({n:,}) مدته 10 مللي ثانية على الأكثر.</numerusform>
            <numerusform>إطار واحد ({n:,}) مدته 10 مللي ثانية على الأكثر يُعرض 100 مللي ثانية كما في المتصفحات؛ ويحتفظ الملف بمدته.</numerusform>
            <numerusform>إطاران ({n:,}) مدتهما 10 مللي ثانية على الأكثر يُعرضان 100 مللي ثانية كما في المتصفحات؛ ويحتفظ الملف بمدتيهما.</numerusform>
            <numerusform>{n:,} إطارات مدتها 10 مللي ثانية على الأكثر تُعرض 100 مللي ثانية كما في المتصفحات؛ ويحتفظ الملف بمددها.</numerusform>
            <numerusform>{n:,} إطارًا مدتها 10 مللي ثانية على الأكثر تُعرض 100 مللي ثانية كما في المتصفحات؛ ويحتفظ الملف بمددها.</numerusform>
            <numerusform>{n:,} إطار مدتها 10 مللي ثانية على الأكثر تُعرض 100 مللي ثانية كما في المتصفحات؛ ويحتفظ الملف بمددها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/preview/play_bar.py"/>
        <source>The file plays {n:,} times; here it repeats until you stop it.</source>
        <extracomment>For one: The file plays {n:,} time; here it repeats until you stop it.</extracomment>
        <translation>
            <numerusform>لا يُعرض الملف ({n:,}).</numerusform>
            <numerusform>يُعرض الملف مرة واحدة ({n:,})؛ وهنا يتكرر حتى توقفه.</numerusform>
            <numerusform>يُعرض الملف مرتين ({n:,})؛ وهنا يتكرر حتى توقفه.</numerusform>
            <numerusform>يُعرض الملف {n:,} مرات؛ وهنا يتكرر حتى توقفه.</numerusform>
            <numerusform>يُعرض الملف {n:,} مرة؛ وهنا يتكرر حتى توقفه.</numerusform>
            <numerusform>يُعرض الملف {n:,} مرة؛ وهنا يتكرر حتى توقفه.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/projector.py"/>
        <source>The original has {before:,} frames, and its result {after:,}.</source>
        <translation>للأصل {before:,} إطارًا، ولنتيجته {after:,}.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/projector.py"/>
        <source>The result shows a frame {ms:.0f} ms longer or shorter than the original.</source>
        <translation>تعرض النتيجة إطارًا مدة أطول أو أقصر من الأصل بمقدار {ms:.0f} مللي ثانية.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>updating…</source>
        <translation>يُحدَّث…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After: left as it is</source>
        <translation>بعد: تُترك كما هي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, so far: the original stays</source>
        <translation>بعد، مؤقتًا: يبقى الأصل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After: the original stays</source>
        <translation>بعد: يبقى الأصل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, staged</source>
        <translation>بعد، منتظِر</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, on disk</source>
        <translation>بعد، على القرص</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, exact</source>
        <translation>بعد، دقيق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, so far: {guess}</source>
        <translation>بعد، مؤقتًا: {guess}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/shown.py"/>
        <source>After, so far</source>
        <translation>بعد، مؤقتًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/preview/viewport.py"/>
        <source>Fit {zoom} %</source>
        <translation>ملاءمة {zoom} %</translation>
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
        <translation>إغلاق {part}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Float or dock {part}</source>
        <translation>فصل {part} أو إرساؤه</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Menus</source>
        <translation>القوائم</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Parts at the side</source>
        <translation>الأجزاء على الجانب</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Divider</source>
        <translation>الفاصل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>More tools</source>
        <translation>أدوات أخرى</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/accessible_names.py"/>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Add &amp;Pictures…</source>
        <translation>إضافة &amp;صور…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Add pictures to the gallery</source>
        <translation>إضافة صور إلى المعرض</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Add &amp;Folder…</source>
        <translation>إضافة &amp;مجلد…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Add a folder and all folders below it</source>
        <translation>إضافة مجلد وكل المجلدات التي تحته</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Open Output Folder</source>
        <translation>ف&amp;تح مجلد الإخراج</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the results</source>
        <translation>إظهار النتائج</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Ope&amp;n</source>
        <translation>فت&amp;ح</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Open the result, or else the original, with the program for such files</source>
        <translation>فتح الناتج، وإلا فالأصل، بالبرنامج المخصص لهذه الملفات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Show in Folder</source>
        <translation>إظهار في الم&amp;جلد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the results, or else the originals, in their folder</source>
        <translation>إظهار النتائج، وإلا فالأصول، في مجلدها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Propert&amp;ies</source>
        <translation>&amp;خصائص</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>List everything that the file carries</source>
        <translation>سرد كل ما يحمله الملف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Pr&amp;eferences…</source>
        <translation>&amp;التفضيلات…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Quit</source>
        <translation>إن&amp;هاء</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Remove from List</source>
        <translation>إ&amp;زالة من القائمة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Remove pictures from the list; the files stay</source>
        <translation>إزالة صور من القائمة؛ وتبقى الملفات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Clear List</source>
        <translation>إ&amp;فراغ القائمة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Remove all pictures from the list; the files stay</source>
        <translation>إزالة كل الصور من القائمة؛ وتبقى الملفات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/list_commands.py"/>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/list_commands.py"/>
        <source>Re&amp;do</source>
        <translation>إ&amp;عادة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Cop&amp;y Result</source>
        <translation>&amp;نسخ الناتج</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Copy the results, or else the originals: as files, and a single one as a picture, too</source>
        <translation>نسخ النتائج، وإلا فالأصول: ملفاتٍ، والواحد صورةً أيضًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Paste</source>
        <translation>ل&amp;صق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Add the pictures or folders that were copied in a file manager, or the picture that was copied elsewhere</source>
        <translation>إضافة الصور أو المجلدات المنسوخة في مدير ملفات، أو الصورة المنسوخة من مكان آخر</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Select &amp;All</source>
        <translation>تحديد ال&amp;كل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Sa&amp;me Palette for the Selection</source>
        <translation>لوحة واحدة لل&amp;محدد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Make one palette for the selected pictures, and measure its cost for each</source>
        <translation>صنع لوحة ألوان واحدة للصور المحددة، وقياس تكلفتها لكل منها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Palette from Fi&amp;le…</source>
        <translation>ل&amp;وحة من ملف…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Give the selected pictures the palette of a file</source>
        <translation>إعطاء الصور المحددة لوحة ألوان من ملف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Back to Own Palettes</source>
        <translation>العو&amp;دة إلى اللوحات الخاصة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Give each selected picture its own palette again</source>
        <translation>إعطاء كل صورة محددة لوحتها الخاصة من جديد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>E&amp;xport Palette…</source>
        <translation>تصدير اللو&amp;حة…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Write the palette to a file</source>
        <translation>كتابة لوحة الألوان في ملف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Sa&amp;ve Curve As…</source>
        <translation>حف&amp;ظ المنحنى باسم…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Write the curve of the selected picture to a file, as SVG or PNG</source>
        <translation>كتابة منحنى الصورة المحددة في ملف، بصيغة SVG أو PNG</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Settings of &amp;Its Own</source>
        <translation>إعدادات &amp;خاصة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Let the selected pictures have settings of their own, which the options then show</source>
        <translation>إعطاء الصور المحددة إعدادات خاصة تعرضها الخيارات عندئذ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Cop&amp;y Settings</source>
        <translation>نسخ &amp;الإعدادات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Copy the settings of the current picture</source>
        <translation>نسخ إعدادات الصورة الحالية</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Paste Settin&amp;gs</source>
        <translation>&amp;لصق الإعدادات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Give the selected pictures the copied settings as their own</source>
        <translation>إعطاء الصور المحددة الإعدادات المنسوخة إعداداتٍ خاصة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Back to Common Setti&amp;ngs</source>
        <translation>العودة &amp;إلى الإعدادات المشتركة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Give the selected pictures the settings of all others again</source>
        <translation>إعطاء الصور المحددة إعدادات بقية الصور من جديد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Find by Name</source>
        <translation>ال&amp;بحث بالاسم</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Side by Side</source>
        <translation>&amp;جنبًا إلى جنب</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Before and after side by side</source>
        <translation>قبل وبعد جنبًا إلى جنب</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>S&amp;plit</source>
        <translation>م&amp;قسومة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Before and after in one picture, with a divider</source>
        <translation>قبل وبعد في صورة واحدة، بفاصل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Flic&amp;ker</source>
        <translation>&amp;تبديل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show After and Before by turns</source>
        <translation>إظهار «بعد» و«قبل» بالتناوب</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Difference</source>
        <translation>ال&amp;فرق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show where before and after differ</source>
        <translation>إظهار مواضع الاختلاف بين قبل وبعد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Arrange for &amp;Large Pictures</source>
        <translation>ترتيب لل&amp;صور الكبيرة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Panes Side b&amp;y Side</source>
        <translation>اللوحان متجا&amp;وران</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Panes A&amp;bove Each Other</source>
        <translation>اللوحان فوق بع&amp;ضهما</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Turn the Panes</source>
        <translation>ت&amp;دوير اللوحين</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Change how the two panes are arranged</source>
        <translation>تغيير ترتيب اللوحين</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Fil&amp;mstrip</source>
        <translation>&amp;شريط الصور</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the gallery as one row below the pictures</source>
        <translation>إظهار المعرض صفًا واحدًا تحت الصور</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>G&amp;allery as List</source>
        <translation>&amp;المعرض كقائمة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show each picture as a line with its figures</source>
        <translation>عرض كل صورة في سطر مع أرقامها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Hide the Sides</source>
        <translation>إ&amp;خفاء الجانبين</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show only the pictures; in gallery and pictures the Tab key does the same</source>
        <translation>إظهار الصور فقط؛ ويفعل مفتاح Tab الشيء نفسه في المعرض والصور</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Next Area</source>
        <translation>المنطقة التا&amp;لية</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Move the keyboard focus to the next part of the window</source>
        <translation>نقل تركيز لوحة المفاتيح إلى الجزء التالي من النافذة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>F&amp;ull Screen</source>
        <translation>مل&amp;ء الشاشة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Fit or &amp;100 %</source>
        <translation>ملاءمة أو &amp;100 %</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Switch between fit and 100 %</source>
        <translation>التبديل بين الملاءمة و100 %</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Fit</source>
        <translation>&amp;ملاءمة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the whole picture</source>
        <translation>إظهار الصورة كلها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>A&amp;ctual Size</source>
        <translation>الحجم ال&amp;حقيقي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show each pixel as one of the screen</source>
        <translation>إظهار كل بكسل كبكسل من الشاشة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Go to &amp;Worst Place</source>
        <translation>إلى أ&amp;سوأ موضع</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show where the result differs most from the original</source>
        <translation>إظهار أكثر موضع يختلف فيه الناتج عن الأصل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Next Worst Re&amp;gion</source>
        <translation>&amp;أسوأ موضع تالٍ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the place that looks worst, then the next one</source>
        <translation>إظهار الموضع الذي يبدو الأسوأ، ثم التالي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Previous Worst &amp;Region</source>
        <translation>أسوأ موض&amp;ع سابق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the place before, which looks worse</source>
        <translation>إظهار الموضع السابق الذي يبدو أسوأ</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Loup&amp;e</source>
        <translation>المك&amp;بّرة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the pixels at the cursor, with their values</source>
        <translation>إظهار البكسلات عند المؤشر مع قيمها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Play or Pause Animation</source>
        <translation>ت&amp;شغيل الصورة المتحركة أو إيقافها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Play the animation, or pause it, before and after in step</source>
        <translation>تشغيل الصورة المتحركة أو إيقافها مؤقتًا، قبل وبعد معًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Ne&amp;xt Frame</source>
        <translation>الإطار ال&amp;تالي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Pause, and show the next frame</source>
        <translation>الإيقاف المؤقت وعرض الإطار التالي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Previous Fra&amp;me</source>
        <translation>الإطار ال&amp;سابق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Pause, and show the frame before</source>
        <translation>الإيقاف المؤقت وعرض الإطار السابق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Zoom &amp;In</source>
        <translation>ت&amp;كبير</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Zoom &amp;Out</source>
        <translation>تص&amp;غير</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress</source>
        <translation>&amp;ضغط</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Compress the pictures that are not done with these options</source>
        <translation>ضغط الصور غير المنتهية بهذه الخيارات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Compress Se&amp;lected</source>
        <translation>ضغط ال&amp;محددة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Compress Sho&amp;wn</source>
        <translation>ضغط &amp;المعروضة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Compress only the pictures that the filter shows</source>
        <translation>ضغط الصور التي يعرضها المرشِّح فقط</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Co&amp;mpress All</source>
        <translation>ضغط ال&amp;كل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Pause</source>
        <translation>&amp;إيقاف مؤقت</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Finish running pictures, and start no others</source>
        <translation>إنهاء الصور الجارية، وعدم بدء غيرها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Stop</source>
        <translation>إ&amp;يقاف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Stop; Compress continues with the pictures that are left</source>
        <translation>إيقاف؛ ويتابع «ضغط» بالصور المتبقية</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Stop S&amp;elected</source>
        <translation>إيقاف الم&amp;حددة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Stop only the selected pictures</source>
        <translation>إيقاف الصور المحددة فقط</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Apply Staged</source>
        <translation>&amp;تطبيق المنتظِر</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Replace the originals by the staged results; backups are kept</source>
        <translation>استبدال الأصول بالنتائج المنتظِرة؛ وتُحفظ نسخ احتياطية</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Discard Staged</source>
        <translation>ت&amp;جاهل المنتظِر</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Delete the staged results; the originals stay</source>
        <translation>حذف النتائج المنتظِرة؛ وتبقى الأصول</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Re&amp;view Results</source>
        <translation>م&amp;راجعة النتائج</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Decide about each result, worst place first</source>
        <translation>البتّ في كل ناتج، أسوأ موضع أولًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Apply Selec&amp;ted</source>
        <translation>تط&amp;بيق المحددة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Replace the originals of the selected pictures by their staged results</source>
        <translation>استبدال أصول الصور المحددة بنتائجها المنتظِرة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Apply</source>
        <translation>تطبيق</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Re&amp;ject Selected</source>
        <translation>ر&amp;فض المحددة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Delete the results of the selected pictures; the originals stay</source>
        <translation>حذف نواتج الصور المحددة؛ وتبقى الأصول</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Make A&amp;gain at Higher Quality</source>
        <translation>إعادة بجودة أ&amp;على</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Compress the selected pictures again at the next higher quality, as a setting of their own</source>
        <translation>ضغط الصور المحددة من جديد بالجودة الأعلى التالية، إعدادًا خاصًا بها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Again</source>
        <translation>مجددًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Und&amp;o Batch</source>
        <translation>ا&amp;لتراجع عن الدفعة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Undo the latest batch: restore its originals, or remove its results</source>
        <translation>التراجع عن آخر دفعة: استعادة أصولها، أو إزالة نتائجها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;History</source>
        <translation>ال&amp;سجل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>List all batches, undo one, or export its report</source>
        <translation>سرد كل الدفعات، أو التراجع عن واحدة، أو تصدير تقريرها</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Stop the Preview or &amp;Batch</source>
        <translation>إيقاف المعاينة أو الدفع&amp;ة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Stop the preview if it is being made, else the batch</source>
        <translation>إيقاف المعاينة إن كانت تُصنع، وإلا فالدفعة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Update Preview</source>
        <translation>تح&amp;ديث المعاينة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Read the picture again</source>
        <translation>قراءة الصورة من جديد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Manual</source>
        <translation>ال&amp;دليل (بالإنجليزية)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Read how everything works, without a network</source>
        <translation>قراءة شرح كل شيء، من دون شبكة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Keyboard &amp;Shortcuts</source>
        <translation>اختصارات لو&amp;حة المفاتيح</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>List all keys</source>
        <translation>عرض جميع المفاتيح</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;About qtcompress</source>
        <translation>&amp;حول qtcompress</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Edit</source>
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>&amp;Batch</source>
        <translation>&amp;دفعة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Arrow keys</source>
        <translation>مفاتيح الأسهم</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Move in the gallery</source>
        <translation>التنقل في المعرض</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Space</source>
        <translation>المسافة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the picture before, while the key is held</source>
        <translation>إظهار الصورة قبل الضغط ما دام المفتاح مضغوطًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Show the loupe while the key is held; the arrow keys move it</source>
        <translation>إظهار المكبّرة ما دام المفتاح مضغوطًا؛ وتحركها مفاتيح الأسهم</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>[ and ]</source>
        <translation>[ و]</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Change the scale of the difference, or how often the pictures flicker</source>
        <translation>تغيير مقياس الفرق، أو عدد مرات تبديل الصور</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>Hide or show the sides, where gallery or pictures have the focus</source>
        <translation>إخفاء الجانبين أو إظهارهما حين يكون التركيز على المعرض أو الصور</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/actions.py"/>
        <source>{words} ({key})</source>
        <translation>{words} ({key})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress Selected</source>
        <translation>&amp;ضغط المحددة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress {count:,} Selected</source>
        <translation>&amp;ضغط المحددة ({count:,})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress Shown</source>
        <translation>&amp;ضغط المعروضة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress {count:,} Shown</source>
        <translation>&amp;ضغط المعروضة ({count:,})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>&amp;Compress {count:,}</source>
        <translation>&amp;ضغط {count:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Compress {count:,} Se&amp;lected</source>
        <translation>ضغط ال&amp;محددة ({count:,})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Compress {count:,} Sho&amp;wn</source>
        <translation>ضغط &amp;المعروضة ({count:,})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/batch_commands.py"/>
        <source>Co&amp;mpress All {count:,}</source>
        <translation>ضغط ال&amp;كل ({count:,})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Do &amp;Nothing</source>
        <translation>&amp;لا شيء</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Show a N&amp;otification</source>
        <translation>إظهار إ&amp;خطار</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Put the Computer to &amp;Sleep</source>
        <translation>إ&amp;سبات الحاسوب</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>&amp;Turn the Computer Off</source>
        <translation>إيقاف تشغيل ال&amp;حاسوب</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>The last two count for one batch only, and half a minute is left to cancel them.</source>
        <translation>الأخيران لدفعة واحدة فقط، وتبقى نصف دقيقة لإلغائهما.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>The clipboard holds neither files nor a picture.</source>
        <translation>لا ملفات ولا صورة في الحافظة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Recent Fol&amp;ders</source>
        <translation>المجلدات الأ&amp;خيرة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>&amp;When the Batch Ends</source>
        <translation>عند انت&amp;هاء الدفعة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Before and after</source>
        <translation>قبل وبعد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>Figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Options</source>
        <translation>الخيارات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>The first {first} of {files:,} pictures were opened.</source>
        <translation>فُتحت أول {first} من {files:,} صورة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>&amp;Clear</source>
        <translation>&amp;مسح</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/desktop_commands.py"/>
        <source>The picture</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Drop pictures or folders on the window, check the preview, and compress. For each picture several formats compete, and the smallest file that reaches the quality wins. Or choose a number of colors (K): then each result is a PNG with at most K colors. Results go to the output folder. Originals are never changed unless you choose to replace them: then a backup of each original is kept, and Undo Batch restores it. If a result would not be smaller, the original is kept as it is and copied into the output folder.</source>
        <translation>أفلت صورًا أو مجلدات على النافذة، وراجع المعاينة، ثم اضغط. تتنافس لكل صورة عدة صيغ، ويفوز أصغر ملف يبلغ الجودة. أو اختر عددًا من الألوان (K): عندها يكون كل ناتج PNG بما لا يزيد على K لونًا. تذهب النواتج إلى مجلد الإخراج. لا تُغيَّر الأصول أبدًا ما لم تختر استبدالها: عندها تُحفظ نسخة احتياطية من كل أصل، ويستعيدها «التراجع عن الدفعة». وإن لم يكن الناتج أصغر يبقى الأصل كما هو ويُنسخ إلى مجلد الإخراج.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>N goes to the place that looks worst, then to the next one; L shows the pixels at the cursor enlarged; Tab hides everything beside the pictures, and shows it again.</source>
        <translation>ينتقل N إلى الموضع الأسوأ مظهرًا، ثم إلى الذي يليه؛ ويعرض L البكسلات عند المؤشر مكبرة؛ ويخفي Tab كل ما بجانب الصور ثم يعرضه ثانية.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>After shows what a batch would write with the current options; what is gray is out of date. Results that wait to be applied are marked: A applies and X rejects those that are selected. Point at a color of the palette to see where it is in the picture; click to pin it. Several pictures can share one palette, or use the palette of a file (menu Edit, or a click with the right button): the number on each picture is the cost in points of SSIMULACRA2.</source>
        <translation>يعرض «بعد» ما ستكتبه الدفعة بالخيارات الحالية؛ وما كان رماديًا فهو قديم. والنواتج المنتظرة للتطبيق معلَّمة: يطبق A المحدد منها ويرفضه X. أشر إلى لون من اللوحة لترى مكانه في الصورة؛ وانقر لتثبيته. يمكن لعدة صور أن تشترك في لوحة واحدة، أو أن تستخدم لوحة ملف (قائمة «تحرير» أو النقر الأيمن): والرقم على كل صورة هو الكلفة بنقاط SSIMULACRA2.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Makes galleries smaller by k-means color quantization. MIT licence.</source>
        <translation>يصغّر معارض الصور بتكميم الألوان بطريقة k-means. رخصة MIT.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Icons: Lucide, ISC licence. Built on Qt for Python (LGPL), scikit-learn, OpenCV, NumPy and Pillow.</source>
        <translation>الأيقونات: Lucide، رخصة ISC. مبني على Qt for Python (LGPL) وscikit-learn وOpenCV وNumPy وPillow.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Add Pictures</source>
        <translation>إضافة صور</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Add Folder</source>
        <translation>إضافة مجلد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Output Folder</source>
        <translation>مجلد الإخراج</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Export Report</source>
        <translation>تصدير التقرير</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>جدول لبرامج الجداول (*.csv)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>One JSON object a line (*.json)</source>
        <translation>كائن JSON في كل سطر (*.json)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Palette from File</source>
        <translation>لوحة من ملف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Palettes</source>
        <translation>لوحات الألوان</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Export Palette</source>
        <translation>تصدير اللوحة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Scalable drawing (*.svg)</source>
        <translation>رسم متجهي (*.svg)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Picture (*.png)</source>
        <translation>صورة (*.png)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Save Curve</source>
        <translation>حفظ المنحنى</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>About qtcompress</source>
        <translation>حول qtcompress</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>&amp;Licences…</source>
        <translation>ال&amp;تراخيص…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/dialogs.py"/>
        <source>Keyboard Shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/inspection_commands.py"/>
        <source>Looking for the places that look worst…</source>
        <translation>جارٍ البحث عن أسوأ المواضع…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/inspection_commands.py"/>
        <source>No place looks different.</source>
        <translation>لا موضع يبدو مختلفًا.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/inspection_commands.py"/>
        <source>The worst place: {words}</source>
        <translation>أسوأ موضع: {words}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/inspection_commands.py"/>
        <source>Place {number} of {count}: {words}</source>
        <translation>الموضع {number} من {count}: {words}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/window/kept_list.py"/>
        <source>{n:,} pictures of the last list are gone.</source>
        <extracomment>For one: {n:,} picture of the last list is gone.</extracomment>
        <translation>
            <numerusform>لم تُفقد صور من القائمة الأخيرة.</numerusform>
            <numerusform>لم تعد صورة واحدة من القائمة الأخيرة موجودة.</numerusform>
            <numerusform>لم تعد صورتان من القائمة الأخيرة موجودتين.</numerusform>
            <numerusform>لم تعد {n:,} صور من القائمة الأخيرة موجودة.</numerusform>
            <numerusform>لم تعد {n:,} صورة من القائمة الأخيرة موجودة.</numerusform>
            <numerusform>لم تعد {n:,} صورة من القائمة الأخيرة موجودة.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Palette</source>
        <translation>لوحة الألوان</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Curve</source>
        <translation>المنحنى</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Tool Bar</source>
        <translation>شريط الأدوات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Fit {zoom} %</source>
        <translation>ملاءمة {zoom} %</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/layout.py"/>
        <source>Zoom</source>
        <translation>التكبير</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Licences</source>
        <translation>التراخيص</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Part</source>
        <translation>المكوّن</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Licence</source>
        <translation>الترخيص</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Parts of the program</source>
        <translation>مكوّنات البرنامج</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>Text of the licence</source>
        <translation>نص الترخيص</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/licenses_dialog.py"/>
        <source>The package does not contain the text of its licence.</source>
        <translation>لا تحتوي الحزمة على نص ترخيصها.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/list_commands.py"/>
        <source>&amp;Undo {what}</source>
        <translation>&amp;تراجع: {what}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/list_commands.py"/>
        <source>Re&amp;do {what}</source>
        <translation>إ&amp;عادة: {what}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/main_window.py"/>
        <source>The output folder is created when the first picture is compressed.</source>
        <translation>يُنشأ مجلد الإخراج حين تُضغط أول صورة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Manual</source>
        <translation>الدليل (بالإنجليزية)</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Page of the manual</source>
        <translation>صفحة من الدليل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Search the manual</source>
        <translation>البحث في الدليل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Contents</source>
        <translation>المحتويات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Forward</source>
        <translation>التالي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/manual_window.py"/>
        <source>Nothing was found.</source>
        <translation>لم يُعثر على شيء.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>The picture&apos;s own</source>
        <translation>لوحة الصورة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>Select a picture to see its colors here.</source>
        <translation>حدّد صورة لترى ألوانها هنا.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>The colors come with the exact result of the picture.</source>
        <translation>تظهر الألوان مع الناتج الدقيق للصورة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>There is no result of this picture, so there are no colors. Choose Update Preview to try again.</source>
        <translation>لا يوجد ناتج لهذه الصورة، فلا توجد ألوان. اختر «تحديث المعاينة» للمحاولة مجددًا.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>There is no result of this picture, so there are no colors.</source>
        <translation>لا يوجد ناتج لهذه الصورة، فلا توجد ألوان.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>After, so far: edited</source>
        <translation>بعد، مؤقتًا: مُحرَّرة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>It has {colors}; the number of colors in the options does not apply.</source>
        <translation>فيها {colors}؛ ولا ينطبق عدد الألوان في الخيارات.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>Its cost is the loss of SSIMULACRA2 quality (the original has 100) compared with the picture&apos;s own palette of as many colors.</source>
        <translation>تكلفتها هي ما يُفقد من جودة SSIMULACRA2 (للأصل 100) مقارنةً بلوحة الصورة الخاصة بالعدد نفسه من الألوان.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{name}: {size}</source>
        <translation>{name}: {size}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{colors}: {cost}; {instead}</source>
        <translation>{colors}: {cost}؛ {instead}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>not tried</source>
        <translation>لم يُجرَّب</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>the original stays</source>
        <translation>يبقى الأصل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Result</source>
        <translation>الناتج</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>Original</source>
        <translation>الأصل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{whose}: one palette for all frames</source>
        <translation>{whose}: لوحة ألوان واحدة لكل الإطارات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{whose}: the palette of frame {number:,}</source>
        <translation>{whose}: لوحة ألوان الإطار {number:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{whose}: the colors of frame {number:,}</source>
        <translation>{whose}: ألوان الإطار {number:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{whose}: frame {number:,} has more than 256 colors</source>
        <translation>{whose}: في الإطار {number:,} أكثر من 256 لونًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/palette_commands.py"/>
        <source>{whose}: pause it to see the colors of a frame</source>
        <translation>{whose}: أوقفها مؤقتًا لترى ألوان إطار</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>As the desktop</source>
        <translation>كسطح المكتب</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Only after a batch of half a minute or more, and only while another window has the focus.</source>
        <translation>فقط بعد دفعة من نصف دقيقة أو أكثر، وفقط حين يكون التركيز على نافذة أخرى.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>The screen may go dark; the computer does not go to sleep by itself before the batch has ended.</source>
        <translation>قد تُعتم الشاشة؛ ولا يدخل الحاسوب في الإسبات من تلقاء نفسه قبل انتهاء الدفعة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Pictures that were moved or deleted are left out.</source>
        <translation>تُستبعد الصور المنقولة أو المحذوفة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>The colors of the window.</source>
        <translation>ألوان النافذة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>As the system</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>The language of the window, from the next start on.</source>
        <translation>لغة النافذة، بدءًا من التشغيل التالي.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>&amp;Notify when a long batch has ended</source>
        <translation>الإ&amp;خطار عند انتهاء دفعة طويلة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Keep the computer a&amp;wake while a batch runs</source>
        <translation>إبقاء الحاسوب مست&amp;يقظًا أثناء تشغيل دفعة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>&amp;List the pictures of the last time at the next start</source>
        <translation>سرد صور المرة الأخيرة عند الب&amp;دء التالي</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>&amp;Colors</source>
        <translation>الأ&amp;لوان</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Lan&amp;guage</source>
        <translation>اللغ&amp;ة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preferences_dialog.py"/>
        <source>Set what this page shows back to what it was at first.</source>
        <translation>إعادة ما تعرضه هذه الصفحة إلى ما كان عليه أول مرة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preview_commands.py"/>
        <source>After: being made…</source>
        <translation>بعد: قيد الصنع…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preview_commands.py"/>
        <source>You stopped the preview, so there is no After.</source>
        <translation>أوقفتَ المعاينة، فلا يوجد «بعد».</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preview_commands.py"/>
        <source>{label}, at quality {quality}; the budget may lower it</source>
        <translation>{label}، بجودة {quality}؛ وقد تخفضها الميزانية</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/preview_commands.py"/>
        <source>After, rejected</source>
        <translation>بعد، مرفوض</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>In a result</source>
        <translation>في الناتج</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Reading the file…</source>
        <translation>جارٍ قراءة الملف…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>The file carries nothing beside its pixels.</source>
        <translation>لا يحمل الملف شيئًا غير بكسلاته.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Properties of {name}</source>
        <translation>خصائص {name}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Everything that the file carries</source>
        <translation>كل ما يحمله الملف</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>{name} {text}</source>
        <translation>{name} {text}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>{group} ({count:,})</source>
        <translation>{group} ({count:,})</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Picture</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>{dimensions} pixels</source>
        <translation>{dimensions} بكسل</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Changed</source>
        <translation>التغيير</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/properties_dialog.py"/>
        <source>Result in</source>
        <translation>الناتج في</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/settings_commands.py"/>
        <source>Give Own Settings</source>
        <translation>إعطاء إعدادات خاصة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/settings_commands.py"/>
        <source>Paste Settings</source>
        <translation>لصق الإعدادات</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/settings_commands.py"/>
        <source>Back to Common Settings</source>
        <translation>العودة إلى الإعدادات المشتركة</translation>
    </message>
    <message numerus="yes">
        <location filename="../../qtcompress/gui/window/settings_commands.py"/>
        <source>{change} of {n:,} Pictures</source>
        <extracomment>For one: {change} of {n:,} Picture</extracomment>
        <translation>
            <numerusform>{change}: لا صور</numerusform>
            <numerusform>{change}: صورة واحدة</numerusform>
            <numerusform>{change}: صورتان</numerusform>
            <numerusform>{change}: {n:,} صور</numerusform>
            <numerusform>{change}: {n:,} صورة</numerusform>
            <numerusform>{change}: {n:,} صورة</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>Find an action or a key</source>
        <translation>البحث عن أمر أو مفتاح</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>Action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>Shortcut</source>
        <translation>الاختصار</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>New shortcut</source>
        <translation>اختصار جديد</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>&amp;Set</source>
        <translation>&amp;تعيين</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>&amp;Back to Usual</source>
        <translation>العودة إلى المعتا&amp;د</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>&amp;Key</source>
        <translation>ال&amp;مفتاح</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>changed by you</source>
        <translation>غيّرته أنت</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/shortcut_editor.py"/>
        <source>This key belongs to “{action}”, which then has none.</source>
        <translation>هذا المفتاح لـ «{action}»، الذي سيبقى بلا اختصار.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Choose at the right what the results must be like, and look at a picture before and after. Compress writes them to a folder of their own; your originals stay as they are.</source>
        <translation>اختر على اليسار كيف يجب أن تكون النتائج، وانظر إلى صورة قبل وبعد. يكتبها «ضغط» في مجلد خاص؛ وتبقى أصولك كما هي.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Choose at the right what the results must be like, and look at a picture before and after. Compress replaces your originals by them; each is backed up first.</source>
        <translation>اختر على اليسار كيف يجب أن تكون النتائج، وانظر إلى صورة قبل وبعد. يستبدل «ضغط» أصولك بها؛ وتُحفظ قبل ذلك نسخة احتياطية من كل أصل.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Some results were made with other options than those chosen now; Compress makes them again.</source>
        <translation>صُنعت بعض النتائج بخيارات غير المختارة الآن؛ ويصنعها «ضغط» من جديد.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>The computer stays awake until the batch has ended; the screen may go dark.</source>
        <translation>يبقى الحاسوب مستيقظًا حتى تنتهي الدفعة؛ وقد تُعتم الشاشة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Drop pictures or folders here</source>
        <translation>أفلت الصور أو المجلدات هنا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Progress of the batch</source>
        <translation>تقدم الدفعة</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>No pictures</source>
        <translation>لا صور</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{number:,} shown</source>
        <translation>المعروضة {number:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{number:,} selected</source>
        <translation>المحددة {number:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{estimate}, updating…</source>
        <translation>{estimate}، جارٍ التحديث…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>Expected: about {target} of {source}, {time}</source>
        <translation>المتوقع: نحو {target} من {source}، {time}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>An estimate of the size and time of the batch with these options, from samples of {measured:,} of {pictures}, which represent the others.</source>
        <translation>تقدير لحجم الدفعة ووقتها بهذه الخيارات، من عيّنات {measured:,} من أصل {pictures} تمثّل البقية.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>An estimate of the size and time of the batch with these options, from samples of all pictures.</source>
        <translation>تقدير لحجم الدفعة ووقتها بهذه الخيارات، من عيّنات كل الصور.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>An estimate of the size and time of the batch with these options, from samples of the picture.</source>
        <translation>تقدير لحجم الدفعة ووقتها بهذه الخيارات، من عيّنات الصورة.</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{done:,} of {total:,}</source>
        <translation>{done:,} من {total:,}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{progress}, paused</source>
        <translation>{progress}، متوقفة مؤقتًا</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{progress}, stopping…</source>
        <translation>{progress}، جارٍ الإيقاف…</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{progress}, {time} left</source>
        <translation>{progress}، بقي {time}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{size} smaller</source>
        <translation>أصغر بمقدار {size}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{size} saved</source>
        <translation>وُفِّر {size}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{size} more</source>
        <translation>زيادة {size}</translation>
    </message>
    <message>
        <location filename="../../qtcompress/gui/window/status.py"/>
        <source>{number:,} with other options</source>
        <translation>{number:,} بخيارات أخرى</translation>
    </message>
</context>
</TS>
