<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en_GB">
<context>
    <name></name>
    <message>
        <source>Something went wrong. Your data is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ATMP register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you were doing may not be done: look, then try again. A report without any of your data is in {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{wrong} No report could be written to {folder}.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is due after the year 9999, which no calendar reaches. Correct the dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received on {received_on}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its clock was restarted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{received}; {what} on {day_0}, from where it is counted anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged on {acknowledged_on}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, late: it was due by {acknowledge_by}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge it once the clock runs again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge by {acknowledge_by}: {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} and {extended} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply by {due}: {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if it were resumed today, the reply would be due on {due_if_resumed}: {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused since {since}; {resumed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} weekend day</source>
        <comment>{n} weekend days</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the pause from {since} to {last} ({paused})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed without a reply on {stopped_on}, after {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replied on {replied_on}, after {days}: late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replied on {replied_on}, after {days}: in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} working day</source>
        <comment>{n} working days</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>28/11, 28/11/2026, 5 Jun 2026, today, fri, next fri, +2w or 10wd (working days)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no date. Type a day such as {examples}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is a month, not a day. Type a day of it, such as 01/{month:02}/{year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is a year, not a day. Type a day of it, such as 01/04/{whole_year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a date. Type a day such as {examples}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{typed} is too far from today to be a date. Type a smaller number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bank holiday: {holiday}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} year</source>
        <comment>{n} years</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>in {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} day ago</source>
        <comment>{n} days ago</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} working day ago</source>
        <comment>{n} working days ago</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{words} (provisional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{year:04} is not a year that is kept. Type one such as 2018.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day of {year} needs its month. Type a date such as 01/05/{year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no month {month}. Type one such as May {year} or 05/{year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no day {day} in {month} {year}, which has {days} days. Type a date such as {days:02}/{number:02}/{year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a date. Type a year, a month or a day: 2018, May 2018, 01/05/2018.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} needs its year in full. Type a date such as 01/05/2018, May 2018 or 2018.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moment} does not say which time zone it is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} has no time. Add one, such as {text} 14:30 or {text} 2pm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{typed} has no such time: with am or pm the hour is 1 to 12. Type a time such as 2.30pm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{typed} has no such time: the day goes from 00:00 to 23:59. Type a time such as 14:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {at:%H:%M} is too far away. Type an earlier date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {at:%H:%M} on {day}: the clocks go forward then. Type {before:%H:%M} or {struck:%H:%M}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone {zone}. Type one such as +01:00, or leave it out for London time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A moment in the file is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>England and Wales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any part of the UK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scotland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Northern Ireland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Year&apos;s Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St Patrick&apos;s Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easter Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early May bank holiday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spring bank holiday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Battle of the Boyne</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summer bank holiday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St Andrew&apos;s Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Christmas Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boxing Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platinum Jubilee bank holiday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State Funeral of Queen Elizabeth II</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coronation of King Charles III</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>World Cup bank holiday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>substitute day for </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} clear working days cannot be counted. Give 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} from {start} is too far away. Give fewer days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} {side} {start} is {due} ({words}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisional: the bank holidays of {years} are worked out by rule; the published ones held here are those of {first_published_year} to {last_published_year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{typed} is not a date: no year before {first_year} or after {last_year} is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days count from 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} {year} has {last} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{typed} is not a date: {why}. Type a day such as {day:02}/{month:02}/{year} or +2w.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} is a {weekday_name}, not a {weekdays}. Correct the day or leave the weekday out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a day such as 28/11/2026 or +2w.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day comes first: {month}/{day}{year}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{typed} is not a date: there is no month {month}. {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was changed elsewhere while you were editing it ({labels}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose for each field which value to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due dates of the action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due date over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The update was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{begun} to {due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to {due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due date taken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New {one}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting {wanted:,} {many} into the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} are in the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note could not be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {what} to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting into the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{records:,} records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late or tabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes:,} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Paper: {names}</source>
        <comment>Papers: {names}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} paper not in</source>
        <comment>{n} papers not in</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} row copied.</source>
        <comment>{n} rows copied.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show lists as they were on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places held, leads and employers are those of that day. All else is as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page is as it is now. Back to today shows the lists as they are now too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it will be on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists are as at {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a day, such as 1 may 2021.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As at {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As at today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it to a place of its own, check it whole, and count what is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to this backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is made when the register is opened, and each day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying the backup out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} becomes what it was on {made_at}. The file as it is now is kept beside it, under a name with today&apos;s date, so that nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to this backup?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup was made, but not in both folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up: {size_in_words}, checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup is not whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup is whole: every page was read and the check sum is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked, whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked when it was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size:.1f} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size:.1f} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking into the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} are back in the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} is back in the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the bin has “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you delete comes here, and can be restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{listed:,} of {total:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · {chosen:,} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{many} by status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no step that way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes it “{states}”. {guard}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no step from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {many} here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all {count:,} in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table of all {many} in this state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference} is no longer in the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking what to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists of another day can only be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to today first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a board, a column a status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have all that can take a step take it (Ctrl+.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the due dates move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept with each action, in its updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit {many}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: {count:,} of {many}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be written for all {many}: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {many}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} is not clear yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} is emptied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} becomes {draft}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} becomes {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you had begun to type is here again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong, and nothing was saved. What you typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what they have in common</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some:,} of {all:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit chosen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Affiliations over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {hidden:,} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Affiliations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{theirs} Enter writes yours over it, Esc leaves theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong while saving. What you typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed elsewhere to “{kind}” while you were editing it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is as it was on another day. Go back to today to change what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This register is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cell is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Esc in it to leave it as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cell of another list is not saved yet. Go back to it and press Enter, or Esc to leave it as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” follows from the rest of the record and is not typed.{how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” is given by the register and stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” is retired and takes no new values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the filter “{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the filter {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} (retired)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due {told} if resumed today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due {told} if resumed that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replied {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by {label}, the other way round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list&apos;s own order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns as at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · {label}: sum {shown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding up a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a command {id} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is the key of {taken} already, and not free for {id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are still right: note today and your initials (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are not used any more: they stay on record, and leave the lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{summary} The first {rows:,} are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} detail</source>
        <comment>{n} details</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Confirming details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retiring details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep all of mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all of theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{many} have no email addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose people, and copy theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{without:,} without one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left_out:,} not to be contacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Left out: {filter}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no email address to copy.{note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one that may circulate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} email address copied.</source>
        <comment>{n} email addresses copied.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the custom fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Types of record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a field…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe a new field of this type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type another label (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its section, its help, whether it finds records (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be chosen in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it earlier in the form (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it later in the form (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records keep what is in it, and it takes nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it take values again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this register keeps about {many} besides what every register has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add what you want to keep about {many} and find no place for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{many} have no custom fields yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New field of {one}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “{label}” was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field is called “{label}” now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “{label}” is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose from a calendar (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fri 14:30, 28/11 2pm …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2018, May 2018 or 1 May 2018</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today, fri, +2w, 28/11 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence shown below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: below the first fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its words find the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label *</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upgrades of older registers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the register&apos;s file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>telephone numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>email addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finding in spite of slips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License-Expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lucide icons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The register of the secretariat of the NIHR ATMP Coordinating Group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}, under the MIT licence, on Python {python}. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row a person, leads first; somebody in two of the groups is one row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today ({today})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day that was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the groups to put on the sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} group ticked.</source>
        <comment>{n} groups ticked.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Contact sheet {called} {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With restricted people and details only the secretariat may see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the secretariat&apos;s own use. That these were ticked is written in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx), ready to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, for other programs (.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source># Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`Ctrl+?` shows this list in the program, with a box to find a key. `Ctrl+K` finds every command by its words, also those without a key. On a Mac, press Cmd where it says Ctrl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: [{title}]({name}.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>## In a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>| key | what it does |</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>| command | key | what it does |</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K finds every command by its words, with its key beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a key or a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste {many}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say above each column what it is. A cell can be put right here; nothing is added before you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {many}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first row has headings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field of column {at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each column is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two columns are “{label}”. Choose another for one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what at least one column is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at what was pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} row can be added.</source>
        <comment>{n} rows can be added.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cannot yet: put it right here, or leave as is.</source>
        <comment>{n} cannot yet: put them right here, or leave as is.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> Ctrl+Delete leaves the chosen rows out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {counted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding what was pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left here was not added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They hold at once, on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting has “{text}” in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty page offers three buttons at most, not {buttons}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day of {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays on record as a former one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day is missing. Type one, such as today or 31/03.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shortened}” ends on {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End {shortened}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock of the enquiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correspondence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other enquiries of theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related enquiries</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} message</source>
        <comment>{n} messages</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{theirs:,} in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received {received_on}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other processes&apos; changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows how it was worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the form it looks like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attaching {shortened}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attaching {paths:,} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shortened}” was attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{files:,} files were attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of it, and open that from a program that can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no program that opens {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of {shortened}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving {shortened}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy was saved as {name} in {parent}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a program, or runs as one, and is not opened from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy only if you know where it comes from and what it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop them onto this page. They are copied into the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter {many}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, or conditions such as status:open due:&lt;7d -kind:company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build a filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a field, a test and a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is built, as it would be typed into the box above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the list so (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the list as it is (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show{ending}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {many}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of these hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any of these holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of these holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not all of these hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one with all of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one with any of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none with all of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none with any of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out the condition on {words} (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many must hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out this bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Bracket&#x2003;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a condition (Insert)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add conditions of which all, any or none must hold (Alt+Insert)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a bracket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{many} where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the same record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today, fri, 7d, -1m, 28/11 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for others of that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not ({words})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {label} with {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} with {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {day_words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {day_words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the NIHR’s public page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisations, groups and leads named there, to check and go on from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in it; you add everything yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made-up people to try things out with. Always something due today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ATMP training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to the ATMP register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file on this computer holds everything: organisations, people, groups, actions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the open register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name, as colleagues will see it in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it there all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registers (*.atmp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registers (*.atmp);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} (retired)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page of the guide is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the program again to have it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the guide ({shown_key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents of the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} – Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} page</source>
        <comment>{n} pages</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{here} on this page · {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {total:,} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back this change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back an earlier value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back a change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} has that value already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back {labels} of {shortened}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” of {shortened} was put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the places of today can be changed. Take the day away first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This register is open for reading only. Open a copy in a folder of your own to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of influence and interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} to {words}: {quadrant}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{to} Enter gives the reason, Esc leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {place:,} of {there:,} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {words}. Drag, or Ctrl with the arrow keys, to move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left:,} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left:,} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interest →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Influence →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This adds an assessment of today; the earlier ones stay on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason is missing. Say in a few words why the place is another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason is begun. Press Enter to note it or Esc to leave it, then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does {name} move to {words} ({quadrant})?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: new chair, who asked to be kept informed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, at {words} since {on}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shortened} is at {words}: {quadrant}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assess {shortened}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <extracomment>A job shorter than this (milliseconds) is not worth a flicker. Seconds before a guess at the time left means anything. The room for words that there is always, in ems.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} {done:,} of {total:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} (and {others} more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {rest} seconds left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {minutes} minutes left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show formatted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quoted lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no words in plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formatted text is too large to be shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more ({left:,} characters left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formatted message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} quoted line</source>
        <comment>{n} quoted lines</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link leads to {broken}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link leads to {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not chosen yet. Choose the {one} from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} (new)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2 chooses another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2 chooses another, Delete takes it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find {one}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no {many} to choose from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {one} is called “{words}”. Type given and family name to create one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {one} is called “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the first {shown:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all {shown:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {more:,} more: show them in a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Former</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End on…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {shortened} to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shortened}” was moved to the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows marked {tone} are not shown as such: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {many}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save changes to “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename “{name}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin to the side bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put “{name}” into the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was renamed “{name}” meanwhile. Press Rename to have your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view “{name}” is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} (the other way round)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no longer on the side bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is on the side bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view is called “{name}” now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows:,} of {total:,} {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chosen:,} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {many} match “{unparse}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a condition off, or look for less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {many} yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add this value at the end of the list (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type other words for it (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer it earlier (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer it later (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records keep it, and it is chosen no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace by…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every record that has it another value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it be chosen again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this field offers. Retired values stay on the records that have them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to choose yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the first value above, and press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} value</source>
        <comment>{n} values</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{said} · {retired:,} retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is called “{words}” now, wherever it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” can be chosen again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replacing a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a value…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New value; Enter adds it to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} was added and chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size {text_size} %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} is not finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the window open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is still being written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try to close the window again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the item up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the item down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add or change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the agenda, or change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is coming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparation: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move an agenda item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is item {done} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agenda yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No minutes are planned yet, so no times can be worked out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, until {starts:%H:%M}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of {lasts:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{planned:,}{lasts} minutes planned{until}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} item without minutes.</source>
        <comment>{n} items without minutes.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} minute more than the meeting lasts.</source>
        <comment>{n} minutes more than the meeting lasts.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{names} and {more:,} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} minute</source>
        <comment>{n} minutes</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apologies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} kind of detail missing, {complete:,} complete.</source>
        <comment>{n} kinds of detail missing, {complete:,} complete.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line is a list. Open it, fill in what is missing with F2, and it leaves the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of the records that lack what is chosen (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting … {found:,} of {gaps:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every record has what is looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(mixed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sits for the new organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps it personally</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where has {name} moved to?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New job title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is no longer good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} ends that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{role} of {group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new organisation is missing. Type some letters of its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is at {shortened} after {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{summary} The arrow keys go from one to the next, Enter opens; the list beside has the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other organisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network as a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrow keys go from one to the next, and Enter opens it. What is said of one stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day it is of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network that was shown before (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network around the chosen organisation (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of what is chosen, in the main window (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is affiliated with it on this day, and nobody sits in a group for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add what was typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be added. What you typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} {offered} {be} available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is the group&apos;s code, {yy} and {yyyy} the year, {seq:03} the number with at least three digits. What was numbered keeps its reference; a new pattern holds for what comes next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next {reference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the numbering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no group yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists of values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern of {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fields offer to choose from, and fields of your own:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbering of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fault} It is not saved; Esc brings back what was there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} of {name} was changed elsewhere to “{now}” while you typed “{typed}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it belongs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all {rows:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network of this organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its people, their groups, and who else is there, as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {to_date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {more:,} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} part</source>
        <comment>{n} parts</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} person</source>
        <comment>{n} people</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading what belongs to a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading where somebody is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shortened} is at no organisation now, so there is nothing to move from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the new affiliation under Related.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to attach to {shortened}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} month ago</source>
        <comment>{n} months ago</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} year ago</source>
        <comment>{n} years ago</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Confirmed {ago}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Led by, today and before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Led by, that day and before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vacant seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sits in groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats kept for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open enquiries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enquiries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Former names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succeeded by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Successor of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers not in yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vacant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} vacant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change to {record} is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept on the page of {record}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This {one} has been in the bin since {since}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As at {day}, to be looked at only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact sheet of this group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan meetings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has moved…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what leads here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find any record or command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has these words. Try fewer, or the beginning of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rows on the clipboard. Copy some in a sheet first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings that are there already stay as they are. One that falls on a weekend or a bank holiday is put on the next working day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan the meetings of {name} up to which day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day is missing. Type one, such as 31/12 or +1y.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All meetings of {shortened} up to {last} were there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} meeting was planned up to {last}.</source>
        <comment>{n} meetings were planned up to {last}.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>With restricted people and details only the secretariat may see. That this was ticked is written in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the secretariat alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All columns on one page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All, or such as 2-5, 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Orientation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;ges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;rinter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: {done:,} of {total:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Choose something else, or close the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns go on {bands:,} pages side by side: there are too many for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page:,} of {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laying out {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {number:,} chosen rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All {n} row</source>
        <comment>All {n} rows</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” names no pages. Type such as 2-5, 8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>There is {n} page.</source>
        <comment>There are {n} pages.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Export {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took {went:,} of {wanted:,} pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer {printer_name} {took}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that it is switched on and connected, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} page went</source>
        <comment>{n} pages went</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: {many} to {printer_name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing can be painted there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the pages of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no more pages can be painted there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {number:,} of {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {page:,} of {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview, {shown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted: left out of everything handed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} day overdue</source>
        <comment>{n} days overdue</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in {n} day</source>
        <comment>in {n} days</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Edit privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything held…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that the register holds on this person, to read and to hand out as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lawful basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Informed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not informed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was in {parent}. Open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it here all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the backup of {day}, {at:%H:%M}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no second copy of the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup was made. {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The register is what it was then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file as it was before is kept as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going back to the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write this answer to Excel (Ctrl+Shift+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a few letters of any of its names above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the answer …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The first {rows:,} of {n} row; a sheet has them all.</source>
        <comment>The first {rows:,} of {n} rows; a sheet has them all.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Export this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add and another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add this one and start the next (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you began on {since} is here again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {one}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} added. Next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong while adding. What you typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} may be there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it the same?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There already:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other owners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Challenges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agenda items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declared interests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held by {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At {shown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed there is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it does not help, write it down and start the program anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the colours of this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This {one} is no longer in the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was moved to the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row to read and change it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, marked {tint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put into the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the history: a name, a person, a field, a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found:,} of {entries:,} operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found:,} operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> read so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an operation to see what it did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} (taken back)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Nothing in the register was changed by this.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads every page of the file, follows every link, holds the rules and the search index against the records, and replays the whole history. Nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule that a newer version of the program brought is put right in the records named. If the file is damaged, or you cannot tell why, go back to a backup: see Backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The check found {n} thing that should not be.</source>
        <comment>The check found {n} things that should not be.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The register is whole: file, links, rules, search and history agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leads here yet. Begin with:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer shows no system tray, so nothing happens here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{name}: {n} action is due today</source>
        <comment>{name}: {n} actions are due today</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} action is due today.</source>
        <comment>{n} actions are due today.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} record has it</source>
        <comment>{n} records have it</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Replace “{words}” by another value and retire it. {records}. One Undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace “{words}” by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export this report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF, as it is printed (.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write this report to Excel or PDF (Ctrl+Shift+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this report, with a preview (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the register …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{summary} {n} row.</source>
        <comment>{summary} {n} rows.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open actions by group and colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enquiries received and answered by month of receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit this cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At {there}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and {labels} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit {shortened}: {shown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore {shortened}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End {shortened} on {last:%d/%m/%Y}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups &amp; history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{many}, with the columns, the filter and the order that you see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export {many}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting {many}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the contact sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no group yet whose meetings could be on it. Add one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was at the meeting that is open, with the quorum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{members} member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{members} members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (read only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {at:%H:%M}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up {day_in_words}, {at:%H:%M}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking what to suggest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} for this reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept with the record as its {label}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why? {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” needs “{label}”. Choose the {one}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason is missing. Write a few words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal note by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} attachment</source>
        <comment>{n} attachments</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Opens the message, or folds it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note, or what was said on the telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No messages yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {next:,} earlier of {all:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact with who asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading a timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown on the timeline while it is pressed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of these kinds yet. Press the others to see them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows:,} entries, the newest first. Today is {today}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{many} in this colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions, such as overdue:yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this colour out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of {many}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line that fits a row counts. Each colour has a mark of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these in their list: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open actions by group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enquiries by week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enquiries received and answered by week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No enquiry was received or answered in twelve weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week of {monday}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New enquiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for you yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enquiries, actions and meetings show up here as soon as there are some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} action</source>
        <comment>{n} actions</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} reply</source>
        <comment>{n} replies</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{late} became overdue since {since}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} reply is due today.</source>
        <comment>{n} replies are due today.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Search everything  ({shown_key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the register now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {problems:,} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try out another backup, and make a new one now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup of {made} cannot be relied on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was restored to a place of its own, opened, checked whole, and taken away again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> The last change in it is of {moment}: “{label}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup of {made} can be gone back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{more:,} more now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fewer:,} fewer now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of trying the backup out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: choose or save a view of this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A view needs a name. Type a few words that say what it lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the view {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view “{name}” is in the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the view into the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, day by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the record in the pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the record beside the list, and put it away again; the keyboard stays in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the cell the keyboard is on; Left and Right go to another, Tab saves and edits the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the chosen records into the bin; Undo brings them back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose every row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the chosen rows, for a sheet or a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter, then go back to the list, then close the record pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a record to this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New of another type…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to add to the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New register…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin another register, or open the training set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open register…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a register that is on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export this list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write this list to Excel or CSV as it is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this list as it is printed, then print it or save it as a PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this record…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this record with its lists as it is printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write who is in one or more groups to Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this window; everything is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the program; everything is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back what was done last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the rows that were copied in a sheet to this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy email addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the addresses of the chosen records, for a mail’s To field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to narrow this list down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a filter together from fields, tests and values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole list again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the side bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the record beside the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this list as one of its saved views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the rows of this list stand together by a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the rows of this list that a filter fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the filter, columns and order of this list under a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save changes to this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the list as it looks now in its view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this list as a board, with a column for each status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As at another day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show lists as they were on a day, such as who led each group then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show lists as they are now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the keyboard to the next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the keyboard to the pane before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make everything larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make everything smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make everything as large as elsewhere on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for what others have written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find any record or command by a few letters of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records you looked at last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to where you were before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to where you were after that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next record of the list, in the same tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record before in the list, in the same tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in its own window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this record in a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give all the chosen records the same values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps for the chosen…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the chosen records take a step, such as closing them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the card on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the chosen card take the step to the next column on the board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the card back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the chosen card take the step to the column before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End a person&apos;s affiliation and begin the next, with addresses and groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation with its people, their groups, and who else is there, as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note something on the enquiry or the action: a call, an update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that is held on a person or organisation, to read and hand out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a checked copy of the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through the whole register for damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What records lack, each a click into the list that shows them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses and numbers that nobody has confirmed for long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The patterns by which each group numbers what it keeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name, the theme, the text size, where backups go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done here, and how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every command with its key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which version this is, and under which licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the section {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {one} to the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View of {many}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last change is still being saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment, then close the window again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A move to another organisation is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change to “{shortened}” is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed for a new {one} is not added yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed is still there. If you close the {what} now, it is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unsaved:,} things that you typed are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed for closure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose closure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the group closes actions only at its meetings: at which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off hold, not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supersede</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ongoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red: past due, slipped twice, or no owner. Amber: due within {due_soon} working days, or slipped once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As first set; it never changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raised on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enquiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Superseded by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supersedes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closure note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something somebody agreed to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions of {code} close at its meetings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of its meetings in “Closed at”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say at which meeting in “Closed at”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the day on which it was agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the day on which it was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be closed before it was raised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct one of the two dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference} is not marked as held, and this action is closed at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say by which action in “Superseded by”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An action cannot supersede</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open and past its due date; due today is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither closed, cancelled nor superseded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often its due date was moved later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note of progress on an action, or of its due date having moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the day of the news.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due date moved from {due_was} to {now}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not an email address: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a telephone number. Type at least three digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a web address. Type one such as www.nihr.ac.uk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most one open main affiliation a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Affiliation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person&apos;s place in an organisation, with their job title there. Ending it keeps it on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} at {organisation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person already has an open main affiliation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End that one first, or leave “Main” unticked here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between its two dates, both included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conclude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To discuss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To advise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deferred from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays once the agenda is issued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken without observers and guests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deferred to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chair&apos;s brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given once there is its text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minute text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One item of a meeting&apos;s agenda, with the chair&apos;s brief, what became of it, and its minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agenda was issued; item numbers stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the meeting back to drafting first, or leave the number as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An item cannot be deferred from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another item of this agenda has the number {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of the two another; left empty, it gets the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers, decisions, actions or declared interests of this item are those of another meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty their “Agenda item” first, or leave this one where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This item is on another meeting&apos;s agenda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of this meeting&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it was deferred to a later meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One aim of a project, in its place among the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Champion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supportive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sceptical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unaware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Informed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consulted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Involved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Influence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 is low, 5 is high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engagement now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engagement wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an organisation or a person meant to the work on a day: influence and interest from 1 (low) to 5 (high), stance, and how closely they are involved and ought to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stakeholder assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the day it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is, where its name does not say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file attached to a record. The same file may be attached to several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file attachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deputy for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secretariat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tentative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For somebody who is not on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest&apos;s organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: by the membership on the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deputised at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: from the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: to the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person or a guest at a meeting: as what, their reply, and whether and when they were there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{values} is not on the day of the meeting, {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a time of that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is both a person and a guest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This says nobody&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a person, or type the name of a guest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a guest&apos;s organisation is typed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a deputy stands in for somebody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose “Deputy for” as the capacity, or empty it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can be their own deputy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They left ({left}) before they arrived ({arrived}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct one of the two times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody who arrived or left was there; this says {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose “Present”, or empty the times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {day} they are no member of {code}, so they do not count for its quorum. Choose another capacity, or add the membership.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is in the meeting&apos;s attendance already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change that entry instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interests declared here are in items of another meeting&apos;s agenda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty their “Agenda item” first, or leave this with its meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being addressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A barrier that projects and resources address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource for a challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources for challenges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A resource that helps with a challenge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{resource} for {challenge}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This resource helps with the challenge already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person who owes an action together with its owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is among the other owners of this action already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not an ORCID iD. It has sixteen digits, such as 0000-0002-1825-0097.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not an ORCID iD: its last digit does not match. Check it for a slip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a ROR id. It looks like https://ror.org/0187kwz08.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a ROR id: its last two digits do not match. Check it for a slip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not an ODS code. It has three to ten letters and digits, such as RP4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a company number. It has eight digits, or two letters and six digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a charity number. It looks like 1089464, SC038731 or NIC100244.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an ISRCTN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an NCT number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not {what}. It looks like {letters}12345678.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An id in the file is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day in the file is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date in the file is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a record has in the register&apos;s own fields cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a record has in the register&apos;s own fields is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May circulate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secretariat only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bounced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secretariat-only details are left out of everything handed out, unless you tick them in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An email address, telephone number or web page of a person, an organisation, or a person in one affiliation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contact point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the day on which they said that it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of several lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice from a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type of record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type linked to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as organisation; it never changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The type of record, for a link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heading it stands under in the form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence shown beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its words find the record; for text alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field that this register has of its own on one type of record. One that is retired is shown where it has a value, and takes no new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {what} of a field never changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire it, and add another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{type}” is no main type of record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{many} have a field “{label}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: {main}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it another label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link needs the type it leads to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a link leads to a type of record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the words of text find a record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the tick off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a custom field of the {name} “{value}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use that one; bring it back if it is retired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescinded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endorsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the day of the meeting, or today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something a group decided, at a meeting or otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting is one of {code}, not of this group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference} is still marked as in force. Take its step “Supersede” too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decision cannot supersede</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{on:%d/%m/%Y} is before the meeting, which is on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the day of the meeting, or empty “Meeting” if it was decided without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{on:%d/%m/%Y} has not come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the day on which it was decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has a successor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another decision supersedes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays and takes part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays, takes no part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves for the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty for every item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever leaves or takes no part is not counted for the quorum of the item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declared interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An interest somebody declared at a meeting, in one item of the agenda or in all of it, and what was done about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enquirer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enquirer’s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enquirer’s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of enquirer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enquiries led</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enquiries handled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freedom of information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise at the next meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the last change of status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transferred to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transferred enquiries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged enquiries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retention review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{retention_years} years after receipt unless set otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose bank holidays do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something somebody asked, with what became of it. Day 0 of its clock is the day it was received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An enquiry has a sender, and this one names none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the enquirer, or type “anonymous” if it came without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the day on which it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be with the lead while it has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A transferred enquiry is with somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say with whom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A merged enquiry is part of another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step of it was noted for {first}, which is earlier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the day of that step first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An enquiry cannot be merged into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An enquiry cannot follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the working group it is about, and it goes to that group’s lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group has no lead today. Choose who takes it on in “Lead”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes to {name}, the longest in office, who leads jointly with {others}. Let both know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one without a reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions that came from it are still open: {actions}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was replied to on {replied}, more than {days} days ago. Start a linked enquiry instead, with this one under “Follows”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person, else the organisation, else as given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worked out from its steps; empty while its clock is paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worked out from its steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working days to the reply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past its reply day; due today is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its clock stands still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer is still owed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replied on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since it was last reopened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working days to the reply, or so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its reply day is beyond published years.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Challenge of an enquiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Challenges of enquiries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A challenge that an enquiry is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{challenge} in {enquiry}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The enquiry is about this challenge already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient or public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Researcher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NHS management</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regulator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Government</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wants to become involved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Funding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manufacturing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinical trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training and skills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signposting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signposted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in touch with a lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In clearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awaiting enquirer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say to which organisation in “Transferred to”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say into which enquiry in “Merged into”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass to the lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start drafting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send for clearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back from the lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back to triage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give back to the lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back to drafting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the enquirer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with triage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on drafting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with clearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the merger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without a reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer {states}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used in enquiries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource used in an enquiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resources used in enquiries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A resource that was used to answer an enquiry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{resource} for {enquiry}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This resource was used for the enquiry already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock restarted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as spam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how many the reply is put off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enquiry step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enquiry steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that happened to an enquiry on a day. A change of its status notes one by itself, on the day of the change; what is noted later (a reply by telephone on Friday) has its own day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} on {on}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the day on which it happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An extension needs its working days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type by how many the reply is put off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an extension has working days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this empty, or choose “Extended”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The enquiry was received on {received} only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a later day, or correct the day of receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} byte</source>
        <comment>{n} bytes</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Media type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the contents, which are kept by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that is kept inside the register, so that the register is all there is to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Former name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name an organisation went by, and when; it is still found by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coordinating Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subgroup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those who lead it today, two or more jointly; of a coordinating group without a lead its chair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A third</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two thirds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CG, EWD, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups under it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas of work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Established</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quorum rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the terms of reference have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quorum at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many members, or deputies for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quorum share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the members on the day; vacant seats do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chair or deputy must be there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions close only at a meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear working days before a meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working days after a meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group that meets: the Coordinating Group, a Working Group (project area) or a Subgroup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end ({end}) is before the start ({start}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot stand under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has the code {code}, and references begin with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another code, or change that group&apos;s first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pattern looks like {code}{yy}-A{seq:03}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many people sit in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open seats that nobody holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ODS code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROR id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charity number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What another register calls an organisation: ODS code, ROR id, company or charity number. Its form is checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A contact with people or organisations: an email, a call, a visit, an event, a letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the day the contact took place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is {text:,} characters long; {longest} fit here. Put the rest in the notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a date we can keep. Type a day such as 28/11/2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not one of the choices: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” is retired. Choose another: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is neither yes nor no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value:,} is not between {least:,} and {most:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not the id of a record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as organisation_kind; it never changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lookup value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lookup values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value of a list that fields choose from, such as the kinds of organisation. One that is retired stays on the records that have it, and is chosen no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value stays in its list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire it, and add one to the other list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value cannot stand for itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list has a value “{words}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two values of the list have the code “{code}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each item of the agenda has a number of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reinstate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which meeting of its group it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joining link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings chaired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings serviced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar UID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often what was sent out was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A meeting of a group, with its agenda, papers, attendance, decisions and minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end ({ends}) is before the start ({starts}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This series is another group&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of this group&apos;s, or empty it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another meeting of this group has the number {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of the two another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its minutes were confirmed on {first}, which is earlier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct that day first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two items of the agenda have the number {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each a number of its own; they stay once the agenda is issued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day on which it starts, in London.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the group&apos;s rule, in clear working days before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the group&apos;s rule, in working days after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was there, or accepted so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agenda items still to be taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below 0 when it has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the clock it ends before it starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clock says {hours}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clock says {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clocks go {way} during this meeting: it lasts {hours}, though {told}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{whole} and {odd}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} hour</source>
        <comment>{count} hours</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>six</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eleven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twelve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} paper keeps its due date</source>
        <comment>{n} papers keep their due dates</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The meeting moved, and {keep}. Move it too if need be.</source>
        <comment>The meeting moved, and {keep}. Move them too if need be.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} attendance lies</source>
        <comment>{n} attendances lie</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one person</source>
        <comment>{n} people</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} agenda item is</source>
        <comment>{n} agenda items are</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{whose} outside the meeting now. Correct when they arrived and left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether they were there is not recorded of {people}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no minutes yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its minutes are not confirmed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{items} still to be taken: {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every two weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every two months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every three months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every six months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the month: on the same weekday of it as the first, such as the third Thursday.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day on which it may meet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The regular meetings of a group: the first, how often they follow, and where they are held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end ({until}) is before the first meeting ({first}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings of another group belong to this series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty their “Series” first, or leave it with its group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deputy chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sits for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deputies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts for quorum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person&apos;s place in a group: chair, lead, member and so on. Ending it keeps it on record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} in {group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This seat belongs to another group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of this group&apos;s seats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group has one chair at a time, and {name} is this one&apos;s for some of the same days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End that membership the day before this one begins, or choose another role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of two or more current leads of the group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML as received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message-ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In reply to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found while it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message of an enquiry: one that came in, one that went out, or a note among colleagues.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} has not come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type when it was sent or came in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circulated (unconfirmed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to the chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circulate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back to draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A later meeting of the group confirms them, or they are confirmed by correspondence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used as minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By correspondence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was corrected after they were confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set of minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One version of the minutes of a meeting. Minutes that are not confirmed never keep the next meeting waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes of {meeting}, version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes are confirmed at a later meeting of the same group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a meeting of {code} after this one, or tick “By correspondence”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference} is on {day}, which has not come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm them once it has met, or tick “By correspondence”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the day on which they were confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes are confirmed at a later meeting of the group, or by correspondence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say at which meeting in “Confirmed at”, or tick “By correspondence”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes are confirmed either at a meeting or by correspondence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty “Confirmed at”, or leave “By correspondence” unticked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a version {version} of the minutes of this meeting already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave “Version” empty, and it gets the next number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting was on {met} only, and minutes are confirmed after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a later day, or correct the meeting&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a number. Type one such as 1,234.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a number. Type one such as 1,234.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number has more digits than can be kept. Type one of at most {digits} digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIHR infrastructure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NHS organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treatment centre network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>University</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industry body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Government or arm&apos;s-length body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Funder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Professional body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UK-wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>England</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the UK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key partner from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partnership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key partner to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A body the secretariat deals with: part of the NIHR, an NHS trust, a university, a charity, a company, a regulator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of the partnership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be part of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many people are affiliated with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between the two partnership dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the chasing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for another version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back from final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expect it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author as named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: by the rules of the meeting&apos;s group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used as papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A paper for a meeting, for one of its items or for all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reference} is still marked as final. Take its step “Supersede” too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A paper cannot supersede</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not received, and past its due date; never for a meeting that is cancelled. Due today is not late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person (with the affiliation they had) or an organisation that took part in an interaction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} is among the participants of this interaction already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legitimate interests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal obligation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vital interests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post-nominals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ORCID iD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source of details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out of everything handed out, unless you tick them in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody the secretariat deals with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the day on which they were told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End one of the two memberships first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good, may circulate, preferred first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it was last said to be right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they sit today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A piece of work of a group, with its aims and the challenges it addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Challenges addressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Challenge addressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A challenge that a project addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{project} addresses {challenge}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project addresses this challenge already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} member</source>
        <comment>{n} members</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{present:,} of {n} member</source>
        <comment>{present:,} of {n} members</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> has accepted</source>
        <comment> have accepted</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The group has no quorum rule to count by: give it one under “Rules”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{needed:,} needed{chair}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{member} is counted through {deputy}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted because of a declared interest: {away}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected to be quorate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not quorate as the replies stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quorate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not quorate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will be there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; the {roles} {there}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, but neither the chair nor a deputy {there}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and neither the chair nor a deputy {there}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({deputy} as deputy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This item is not on the meeting&apos;s agenda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one that is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} ({last:%d/%m/%Y}) is before the start ({first:%d/%m/%Y}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{values:%d/%m/%Y} has not come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{thing} belongs to exactly one record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{pattern}” has a part in braces that means nothing; {{code}}, {{yy}}, {{yyyy}} and {{seq:03}} do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{pattern}” needs the number {{seq:03}} exactly once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{pattern}” runs the number into what stands beside it. Put a letter, a dash or a slash between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webinar series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knowledge hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance, e-learning, a webinar series, a hub, funding or a policy that helps people who ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its review date has come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their names, with a comma between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of columns, a “-” before one for the other way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands on the side bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list as it was set up once: what it lists, the filter, the colours of rows, the columns, the order, the groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no type of record “{type}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A place in a group, such as its lead or a patient representative; vacant while nobody holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memberships of another group hold this seat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty their “Seat” first, or leave it in its group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open, and nobody holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any part of the UK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose bank holidays are not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In how many working days enquiries are to be acknowledged and answered. Each enquiry keeps what was in force when it was received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reply would be due before the acknowledgement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct one of the two numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is in force on some of these days, and there is one target of a kind at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End that one first, or choose other dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From there it can become: {ways}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is where it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{now}” cannot become “{wanted}”. {onward}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gene therapy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somatic cell therapy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tissue-engineered product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combined ATMP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First in human</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase 1/2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase 2/3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observational</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed to recruitment, in follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ATMP class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studies sponsored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commercial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Studies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NCT number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A study of an advanced therapy, with who sponsors it, where it stands and what it was helped with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many sites it has or had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Investigator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An organisation at which a study is carried out, and who leads it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This organisation is a site of the study already, on some of the same days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change that entry instead, or end it the day before this one begins; move one to the bin where both are on record already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Successor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Succession</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Successions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One organisation taken over by another on a date: renamed, merged, split or hosted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An organisation cannot succeed itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word that can be put on any main record, to find it by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a tag of this name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag on a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags on records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag on a record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag on a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record has the tag already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} itself, not even by way of others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change that entry instead. Where both are on record already, move one of them to the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{red} Red: past due, slipped twice, or no owner.  {amber} Amber: due within 5 working days, or slipped once.  {green} Green: neither.  Due today is not overdue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open actions on {today} · {rows:,} · {overdue:,} overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This item is no longer on the agenda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the meeting back to drafting first, then move the item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export answer: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is restricted, so nothing about them is handed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for it with restricted people and secretariat-only details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files cannot be attached to this {one}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach them to what it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This {one} is in the bin, or gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of the bin first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{paths:,} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach {what} to {whose}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attaching {short}, megabytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shapes}.  Of: the meetings to which somebody was asked, or on whose day they were a member. A member of whom a meeting says nothing is not recorded there. The share present is of all of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counts are of everybody, also of those who are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attendance record is of one meeting, or of a group’s meetings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a meeting or group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This meeting is not in the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{meetings:,} meetings do not fit beside each other on a sheet; {most_meetings:,} do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose fewer groups, or a shorter time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} meeting {days}</source>
        <comment>{n} meetings {days}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, as at {today} · {n} person</source>
        <comment>, as at {today} · {n} people</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} person · {recorded}</source>
        <comment>{n} people · {recorded}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{starts} to {ends}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{records} (deputy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rag} · no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue · {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} working day · {day}</source>
        <comment>{n} working days · {day}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{called} is no longer in the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{called} is “{kind}” by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it again before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit {how_many}: {shown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed: they are so already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit {changed}: {shown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{changed} changed: {shown}. {cautions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of them can take this step any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may have taken it already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> {n} cannot take this step and stays as it is.</source>
        <comment> {n} cannot take this step and stay as they are.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Changing {many}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of these actions is no longer in the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{message} It is so with {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first {asked:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} of {asked} is to be looked at.</source>
        <comment>{n} of {asked} are to be looked at.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{head} {found} It is so with {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{more:,} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {more:,} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{wrong:,} of {how_many} cannot be changed so, and nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what you typed, or choose other rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… [cut here: the whole text has {text:,} characters]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation: the one they sit for; where they sit for none, where they work. Email and telephone: those that may be passed on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A contact sheet is of at least one group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact sheet: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This group is not in the register, or in the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>As at {day} · {n} person</source>
        <comment>As at {day} · {n} people</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · {n} vacant seat</source>
        <comment> · {n} vacant seats</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> · {without_email:,} with no email that may be passed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unknown_starts:,} of the memberships have no start on record and are taken to hold already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailbox of {short}: {mailbox}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (deputy for {person})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the field “{label}” to {many}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the field “{before}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename “{before}” to “{label}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire the field “{label}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{whose} still has something in it.</source>
        <comment>{whose} still have something in it.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It was empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” is retired. {kept}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the field “{label}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the field “{label}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This field is no longer in the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} decision {days}</source>
        <comment>{n} decisions {days}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> · {in_force:,} of them in force, as at {today}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact sheet.xlsx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{to} cannot be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enquiry log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{in_target} In target: answered by the reply day.  {late} Late: answered after it.  {overdue} Overdue: not answered, and the reply day has passed; due today has not.  Days are working days; the day of receipt is day 0, and days on which the clock is paused do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} enquiry</source>
        <comment>{n} enquiries</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> received {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> as at {today}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{received} · {still_open:,} open, {overdue:,} of them overdue and {paused:,} paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered in target: {part} answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(provisional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{resumed} if it were resumed today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{by} · {days} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} clear working day</source>
        <comment>{n} clear working days</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The group’s rule: {clear} before the meeting on {on}. Neither that day nor the day they go out is one of them, so {due} is the last day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The group’s rule: draft minutes {days} after the meeting on {on}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft minutes due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> to {hour}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> to {ends}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> · tomorrow</source>
        <comment> · in {n} days</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} meeting, on</source>
        <comment>{n} meetings, the last on</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Its due date was moved later {often}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is due within {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is due in more than {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and {names:,} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted: {named}{more}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No meetings yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From today, {today}, to {due}: {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody owns it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its due date has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{slips} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> in the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> as at {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OFFICIAL – contains personal data; do not forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part:,} of {whole:,} ({share:.0%})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part:,} of 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{name} has {n} row.</source>
        <comment>{name} has {n} rows.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row about restricted people or for the secretariat only left out.</source>
        <comment>{n} rows about restricted people or for the secretariat only left out.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} detail about restricted people or for the secretariat only left out.</source>
        <comment>{n} details about restricted people or for the secretariat only left out.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cell cut to the 32,767 characters that Excel takes.</source>
        <comment>{n} cells cut to the 32,767 characters that Excel takes.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” does not end in {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the file a name that ends in {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> with secretariat-only details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room on the disk to note in {name} that {sheet} was made; it was not made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then export again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {parent}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or make this one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room on the disk for {name}; it was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name for the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be replaced: another program has it open, or it is write-protected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close {name} in Excel, then export again, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written in the folder {parent}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s name is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, then export again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is not in the register any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> as {job_title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At {name} until {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At {name}{job} from {day_after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer good: {gone}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New email: {email}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good until {last}: {until}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still good, as their own: {kept}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; the seat “{seat}” of {old} falls vacant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: ends on {to_date}, as it would without the move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: does not begin on {from_date}, and goes to the bin{vacant}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: ends on {last}{vacant}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: goes on for themselves{vacant}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: goes on for {new}{vacant}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: stays as it is, for {old}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no day after {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an earlier last day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This affiliation is not in the register any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the person&apos;s page again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This affiliation ended on {to_date} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose that day or an earlier one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {name_of} to {name} after {last:%d/%m/%Y}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A membership is not in the register any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content-ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “{words}” to the list “{called}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename “{old}” to “{new}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” is retired. {who_has_it}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move “{words}” in the list “{list_words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{old}” cannot stand for itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{new}” is retired, so nothing can be changed to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace “{old}” by “{new}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>“{old}” is retired. {n} record has “{new}” instead.</source>
        <comment>“{old}” is retired. {n} records have “{new}” instead.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{parts} still has it.</source>
        <comment>{parts} still have it.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} record</source>
        <comment>{n} records</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no list “{list}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: {lists}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list “{list_words}” has no value “{code}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has: {options}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new {one} begins as “{options}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, so it cannot be retired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times are London’s. Papers due and issue due: the last working day, by the group’s rule of clear working days before. Attending: who was there, or has accepted so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · {to_come:,} still to come, as at {today}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This group is not in the register any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person&apos;s email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person&apos;s telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row a person: those who work there first and foremost, else all who work there. Email and telephone: those that may be passed on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>As at {today} · {n} organisation</source>
        <comment>As at {today} · {n} organisations</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Contact sheet: organisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those with {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As at {today}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export contact sheet of organisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on the clipboard cannot be read as rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the cells in the sheet again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found:,} rows are too many to paste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy up to {most:,} at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what would be added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding {many}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{many} added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what was pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more than one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} {one} called “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for what is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such series of meetings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan {many} of {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to {last} that would be more than {most:,} meetings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an earlier day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {many}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{packed:,} of {every:,} {many}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: {filtered}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a triangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a disc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a diamond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows in {tone}, with {shapes}: {meant}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>; {n} row about restricted people or for the secretariat only left out</source>
        <comment>; {n} rows about restricted people or for the secretariat only left out</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{name}. Printed by {who} on {now}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This {one} is not for others to see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick “For the secretariat alone” to print it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back, then print it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {one}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worked out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {found:,} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} row about restricted people left out.</source>
        <comment>{n} rows about restricted people left out.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>report: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in a few words why the place is another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assess {name}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not in the register any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in the bin, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{many} are on the sheets {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{several}: a sheet of Excel has room for {most_rows:,} rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export report: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stem} · made by {who} on {now}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the view {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This view is no longer in the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the list as a new view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a view of {many} called “{name}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this one another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the view {name} to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This view is in the bin already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day ({until}) is before the first ({since}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This group is not in the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the action log to Excel, overdue first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every open action, overdue first, with the legend of red, amber and green. The days are those of raising.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the organisations and their people to Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every organisation with its people of today and the details that may circulate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the enquiries to Excel, with how many were answered in target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every enquiry with its reply day, its working days, and how many were answered in target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the list of meetings to Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every meeting with when and where it is, what is due when, and how far its minutes are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the register of decisions to Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every decision with where it was made, whether it still holds, and the actions that came of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write who was at the meetings of a group, or at one of them, to Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was at the meetings of a group up to today, with counts, percentages and quorum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study portfolio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the studies and their sites to Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every study with its sponsor, where it stands, its sites and how it was helped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write everything in the register to Excel, a sheet a record type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every record that is not in the bin, a sheet a record type, with ids, for checking. It may take minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from the NIHR&apos;s public page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, row {number}, column {column}: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding the facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: there is no type of record called “{stem}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” stands in row {number} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a CSV file in UTF-8: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, row 1: there is no column “{key}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it; it names each row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, row 1, column {column}: it cannot be given here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the column out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, row {number}: it has {row} cells where the header has {header}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a comma or a quotation mark that is missing or too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target}.csv has no row with the key “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} study as at {today}</source>
        <comment>{n} studies as at {today}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · {n} study site</source>
        <comment> · {n} study sites</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{line} · commercial: {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an internal note to an enquiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They telephoned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a call from an enquirer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The telephone call was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We telephoned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a call to an enquirer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This enquiry is no longer in the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it from the bin first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an update to an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This action is no longer in the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no words yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what is to be kept, then add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting {many}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(restricted)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet could not be put together: there is no room for temporary files on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has more than {room:,} rows, which is all that a sheet of Excel has room for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow it down, or export the list as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;L{printed}&amp;CPage &amp;P of &amp;N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value!r} is no value for the setting “{words}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands beside each of your changes in the history, from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who me author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your initials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand beside each detail that you confirm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who me confirmed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colours dark light high contrast night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the text elsewhere on this computer; Ctrl++ and Ctrl+- change it from anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>font larger smaller zoom letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handling marking of sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed on every contact sheet and log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>excel print official sensitive classification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind me of actions that are due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once a day, while a register is open, from the icon in the system tray. A click on it opens Today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tray notification bell today due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day on which each register was last reminded of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the last export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second folder for backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second copy of each backup goes there, such as to a USB stick or a folder that the cloud copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy safe usb cloud restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register to open at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent registers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registers in places that were warned of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day on which each register was last open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window as it was left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The side bar as it was left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to show the list on show when the program starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lists as they were left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged, so the copy was not kept as a backup. {problems}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the newest backup that is whole: see Backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for a backup in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be backed up to {folder}: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second folder for backups, {folder}, is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect its disk; the first copy is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note with its check sum is missing, so nothing shows that it is as it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{missing:,} of the records to edit do not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {number:,}: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value in the file cannot be read ({name}): the file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing the layout of the tables with what this program writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table “{name}” is not laid out as this program writes it: the file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the seals of the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading every page of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged: {line}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index is damaged. Rebuild it by restoring a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following the links of {many}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} {id}: {label} leads to nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the rules of {many}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two {many} have the reference {reference}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing the search index of {many}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} {id} is missing from the search index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} {id} is out of date in the search index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index has a record {id} that does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaying the history of {many}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} {id} is in the history and not in the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change {id} belongs to no operation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in the register and not in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {label} is not what the history says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: the history says otherwise about the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: who added or changed it, or when, is not what the history says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last changed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no longer in the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for it in the list of files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing the contents of files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that no record names ({hash})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contents of the file {whose} are not as they were kept: the register is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contents of the file {files} are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {name} only the name is kept; it has no contents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the file itself again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contents of {name} are damaged: they are not as they were when they were kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup that is whole (see Backups), or add the file again from where it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the files that are in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a file whose contents can be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name, and whether its disk is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read: you may not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever it belongs to, or copy it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{largest} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too large: a file in a register may have {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it elsewhere, and note where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} changed while it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it in other programs, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a register, or part of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file; see Backups for copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file {name} already; it was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file asks for more memory than there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>malformed names in the file: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be kept safe in this folder: it does not support write-ahead logging.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the register to a folder on this computer&apos;s own disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {name}… is too long: {own:,} bytes, and at most {longest_name} can be kept safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a shorter name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of {name} is too long: {length:,} bytes, and at most {longest} can be kept safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it to a folder nearer the root, or give it a shorter name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a link that leads back to itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full; the change was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then save again. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment, then try again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can be read and not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it to a folder of your own, and open the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file whose name ends in .atmp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk gave an error while {name} was read or written; the change was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk and its cable, then try again. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file is there and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full; {name} was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: you may not write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read or written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk and the name, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter has a “)” too many: “{rest}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out, or put it into quotes to look for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing on one side of “or”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a condition on either side, or &quot;or&quot; in quotes to look for the word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter cannot be read from “{rest}” on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value in quotes needs both of them, as in status:&quot;in progress&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than {deepest} brackets stand in one another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take some of them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bracket before “{text}” is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a “)” where it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing between two brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a condition there, or take them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{many} have no column “{typed}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They have: {values}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{many} have no link “{typed}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They have: {relations}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value!r} is no value of a question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry of the history is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, opened by {user} on {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open in another window on this computer{whose}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use that window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has {name} open cannot be found out: you may not read {other} beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, where {other} keeps who has it open, is no ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever else uses the register. When nobody has it open, take that file away and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it out of {parent}, then open the register again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open on the computer {host}, by {user} since {since}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there first. If that window is gone, because the computer broke down, say, open it here all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>id IN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{waiting} beside {name} holds changes of another register, or of another copy of it. Opened together they would spoil each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {waiting} to another folder, then open the register again. Nothing was touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, or make a new register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder, not a register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file, or make a new register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a database of another program, not a register. It was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was written by a newer version of this program (schema {revision}; this one knows {newest_revision}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version. The file was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a register. It was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a register whose first pages are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the newest backup that is whole: see Backups. The file was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a register that was cut short: {size:,} of {whole:,} bytes are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is still being copied, wait; else restore the newest backup that is whole. The file was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parent} is on another computer, reached over the network. There a register can be damaged when two people open it or the connection breaks. Keep it on this computer&apos;s own disk, and send the others exports or copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parent} is copied to the cloud by {program}. It may copy the register half-written, or put an older one in its place. Keep the register in a folder that is not copied, and let the cloud have the backups instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parent} is on a disk that cannot be written to. Choose a folder on this computer&apos;s own disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parent} is on a disk of the kind {kind}, as USB sticks are. When it is pulled out or the power fails, files on it can be damaged. Keep the register on this computer&apos;s own disk; such a disk will do for copies of backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parent} is on a disk that can be pulled out. Close the register before you take it away, or keep it on this computer&apos;s own disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parent} is for temporary files: the system empties it without asking. Keep the register in your documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {more} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside {name} lies {names}: a second copy of the same register, as a copying program leaves when two computers wrote to it. Look into both, decide which one to go on with, and move the other away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action is open on {on}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} group</source>
        <comment>{n} groups</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} open action on {on}, {red:,} of them red, {amber:,} amber.</source>
        <comment>{n} open actions on {on}, {red:,} of them red, {amber:,} amber.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} group has a red action.</source>
        <comment>{n} groups have a red action.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The picture has the first {most_pictured:,} of {bars:,} groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open actions by group and colour on {on}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {total:,} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By lead of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key partners and active organisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key partners only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who leads each group?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The leads of every group on a day, joint leads as such, and the groups that have none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>led leading chairs chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which seats are vacant?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats that are open and that nobody holds, since when, and who held them last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vacancies vacancy empty unfilled seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which memberships end soon?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memberships of which the end, or the end of the term, comes within so many days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends expire expiring terms term finishing membership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which partners have no current contact?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key partners and active organisations for which nobody is there, or nobody who can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partner organisations organisation contact without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is influential and was not contacted?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and organisations of influence 4 or 5 with whom there was no contact for so many months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silent neglected influence months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which actions are overdue?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open actions past their due day, by whom they are owed, with how many each has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late action due owner lead group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which contacts were there with …?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every interaction, message and meeting with a person or an organisation between two days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chronology foi freedom information contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do we hold on …?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every record that leads to a person or an organisation, what belongs to it, and its history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all subject access everything about hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed since a group’s last meeting?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memberships, actions, decisions, papers, projects and people of a group that are not what they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes new news meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or its last meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which details are not confirmed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses and numbers in use that nobody has confirmed for so many months, by person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale confirmed confirm old contact points emails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question is about one {targets}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which in “{label}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No question is about “{typed}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are: {questions}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{typed}” may mean {named}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give another word, or the word in brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since it was begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} record of {name} changed {begun}: {said}.</source>
        <comment>{n} records of {name} changed {begun}: {said}.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of {name} changed {begun}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed of {name} {begun}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the beginning of {since}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No meeting of the group is marked as held, so this is all of its history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since its last meeting, {called}{day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due date moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{since} is after {until}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the earlier day first, then the later one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {since} to {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} contact with {name} {span}.</source>
        <comment>{n} contacts with {name} {span}.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No contact with {name} {span}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes among colleagues are not contacts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With its people too, on the days on which they were affiliated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts with {name} {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message {in_words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {sender}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To {to}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enquiry, {channel}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active organisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key partners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shapes} {part:,} of {of:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key partners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active organisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{name}: {n} of {of:,} has a current contact</source>
        <comment>{name}: {n} of {of:,} have a current contact</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{share_words} {what} has a current contact on {on}.</source>
        <comment>{share_words} {what} have a current contact on {on}.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There are no {what} on {on}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partners with a current contact on {on}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A current contact: somebody affiliated on the day, of whom there is a good address or number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether an organisation is active is told as it is today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{green} all have one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amber} half or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{red} fewer than half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All months</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} enquiry received in {month}</source>
        <comment>{n} enquiries received in {month}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} month</source>
        <comment>{n} months</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{asked}; answered in target: {answered}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{asked}; none answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No enquiry was received from {first} to {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90th centile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enquiries from {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the month of receipt, as they stand today. In target: answered by the reply day, of those answered. Days are working days to the answer; nine of ten took no longer than the 90th centile. Spam and merged enquiries are not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {share} answered in target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: answered in {days} working days, the median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: nine of ten answered within {ninetieth} working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one follows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one was merged into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged into this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered with the same resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} entry</source>
        <comment>{n} entries</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> in the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} record on {name}: the record itself, {said}.</source>
        <comment>{n} records on {name}: the record itself, {said}.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What is in the bin is held too, and marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history is told of the record itself, and of what was changed in the others after they were added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything held on {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the {one}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the {one}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named in its words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No email that may circulate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact sheets leave the place empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No organisation today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows for whom they speak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lawful basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UK GDPR asks for one for each person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source of their details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People may ask where we had them from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day to review their details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is reminded to look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past the day to review their details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The review is overdue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage and filters by kind leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No nation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage by nation leaves them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active, with nobody affiliated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody to write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lead today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is asked first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their references begin with ATMP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open, with no person or organisation on record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is held on somebody does not find them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open, in no group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lead is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open, with no handler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody works on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open, with no owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts as red.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open, with no due day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is never overdue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To come, with no chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is asked to lead it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On earlier days they count too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day to review it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is reminded that it may be out of date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ATMP class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The portfolio by class leaves them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage closely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep satisfied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep informed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>influence {influence}, interest {interest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} stakeholder on {on}: {said}.</source>
        <comment>{n} stakeholders on {on}: {said}.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> {moved:,} moved since {since}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was assessed by {on}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Influence and interest on {on}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stakeholder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the latest assessment up to the day; from 1, low, to 5, high. High is 4 or 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not assessed then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved from {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {since} to {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} meeting</source>
        <comment>{n} meetings</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There was no meeting {span}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members counted: each meeting by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quorate:,} of {judged:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} meeting {span}; {quorate:,} of {meeting} with a rule quorate.</source>
        <comment>{n} meetings {span}; {quorate:,} of {meeting} with a rule quorate.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{green} Quorate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{red} Not quorate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of {group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} meeting {span}; no group has a quorum rule to count by.</source>
        <comment>{n} meetings {span}; no group has a quorum rule to count by.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{quorate:,} of {n} meeting quorate</source>
        <comment>{quorate:,} of {n} meetings quorate</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Attendance and quorum{of} {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members counted: themselves or through a deputy, as the group’s quorum rule has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{wanted:,} meetings are too many to work out at once; {most:,} are not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one group, or fewer months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{present:,} of {members:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody is chair or lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{many} in {name}: {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} group with a gap</source>
        <comment>{n} groups with a gap</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} person in {group} on {on}</source>
        <comment>{n} people in {group} on {on}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>; no group has a gap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>; {n} group has a gap.</source>
        <comment>; {n} groups have a gap.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody sits in these groups on {on}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no group of this kind on {on}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no group on {on}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number: so many people</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} start not recorded: taken to hold already.</source>
        <comment>{n} starts not recorded: taken to hold already.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} in {n} group</source>
        <comment>{name} in {n} groups</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>vacant: {seats}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who sits in which group on {on}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{many} in all: {count:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amber} so many gaps: {nobody_leads}, or a seat is vacant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> for {organisations}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deputy for {deputised}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one person leads it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>led by one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>led jointly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with nobody in the lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} group: {parts}.</source>
        <comment>{n} groups: {parts}.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} group not yet established or closed by then left out.</source>
        <comment>{n} groups not yet established or closed by then left out.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} membership past the end of the term and not ended.</source>
        <comment>{n} memberships past the end of the term and not ended.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} membership ends by {until}.</source>
        <comment>{n} memberships end by {until}.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Memberships that end within {n} day</source>
        <comment>Memberships that end within {n} days</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} seat in {group} has nobody.</source>
        <comment>{n} seats in {group} have nobody.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Who leads each group today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Led by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} membership</source>
        <comment>{n} memberships</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no group today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no group on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who led each group on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who will lead each group on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No membership ends by {until}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vacant since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last held by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vacant seats on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every seat is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} other organisation</source>
        <comment>{n} other organisations</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{first} and {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said} The {shown:,} most connected of {total:,} are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and {ties:,} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This organisation is not in the register any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sits for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} vacant seat</source>
        <comment>{n} vacant seats</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group led by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (in the bin)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{words}: {n} action</source>
        <comment>{words}: {n} actions</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Overdue actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action is overdue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} action overdue, of {people}</source>
        <comment>{n} actions overdue, of {people}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{said}; {unowned:,} with no owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and {most:,} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never contacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person or organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people and organisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found:,} influential {whom} not contacted since {since}, {never:,} of them never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody influential was contacted after {since}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is assessed as influential yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Influence {influential} or more by the latest assessment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts: interactions, messages in and out, meetings attended; those of its people count for an organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Influential and not contacted for {n} month</source>
        <comment>Influential and not contacted for {n} months</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No good address or number of its people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is affiliated</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{summary}, {n} of them key partner.</source>
        <comment>{summary}, {n} of them key partners.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Last affiliated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its own address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A good address or number: an email, telephone or other contact point of the affiliation or the person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partners with no current contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} organisation</source>
        <comment>{n} organisations</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Details not confirmed for {n} month</source>
        <comment>Details not confirmed for {n} months</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in use was confirmed after {since}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} key partner has no current contact.</source>
        <comment>{n} key partners have no current contact.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} partner organisation has no current contact.</source>
        <comment>{n} partner organisations have no current contact.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every key partner has a current contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every partner organisation has a current contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} detail of {whose} not confirmed since {since}, {never:,} never.</source>
        <comment>{n} details of {whose} not confirmed since {since}, {never:,} never.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Bounced and retired details are not in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} agenda item</source>
        <comment>{n} agenda items</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no agenda yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{papers_in:,} of {n} paper in</source>
        <comment>{papers_in:,} of {n} papers in</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} paper late</source>
        <comment>{n} papers late</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} apology</source>
        <comment>{n} apologies</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Quorum expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No quorum yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who sits in which group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People, or the organisations they sit for, against groups: the role of each, and what a group lacks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Influence and interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where everybody stands by the latest assessment, and who moved since another day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partners with a current contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By kind of organisation and nation: how many have somebody who can be reached, of how many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions by group and colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open actions of each group: red, amber and green.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enquiries by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many came, how many were answered in target, and in how many working days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance and quorum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meetings that took place: how many came, and whether there was a quorum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{since} is after {day}, so nothing can have moved in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an earlier day to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no report “{typed}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enquiries and messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions and actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginnings and ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes in the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} with {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began as {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended as {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined as {job}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left as {job}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last contact {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {total:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Influential, not contacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions due in {soon_days} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New enquiries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replies overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replies due in {answer_days} working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meetings in {meeting_days} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is overdue. Nothing is due within {soon_days} days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions overdue or due this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead: {lead}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enquiries to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every enquiry is answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} day late</source>
        <comment>{n} days late</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} working day late</source>
        <comment>{n} working days late</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} working day left</source>
        <comment>{n} working days left</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Next meetings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No meeting is planned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membership ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No membership and no term ends within {ending_days} days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memberships ending within {ending_days} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enquiry: is it still to be kept?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person: are the details still right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review by {shown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviews due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No review is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{order:,} other groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a backup, so it is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it to work on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so {name} is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then open it again to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in a place that cannot be written to, so it is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it to a folder of your own to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> What you see is a copy made just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup {backup}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of those that are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is the backup itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name to restore it to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting the backup in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full; {name} was not restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then restore it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name to restore to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is another register than the one the backup is of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged, so it was not restored. {problems}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another backup; the register is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is open in another window or program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there, then restore again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{many} have no column “{missing}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{many} have no column “{name}” to sort by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{many} cannot be grouped by “{group}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” needs “{label}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the {one}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” needs a word of why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it into “{label}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{many} have no field “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it to the custom fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} is retired, and takes no new values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out, or bring the field back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This {one}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} is in the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} is in the bin with what it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take that out of the bin first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: there is no such {one}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>purple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{many} cannot be grouped by “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They can be by: {able}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file {name} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name; it was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A register called {name} was here, and its {left} still is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the two together again, or choose another name; it was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has {name} open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before an upgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} {rows} not as written in the table “{table}”: the file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a copy in a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another job is writing to the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it has finished, or stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit {one}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such operation in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for it with “history”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” changed nothing that could be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{label}” was taken back already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and {changed:,} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” cannot be taken back, because what it changed was changed again since: {shown}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the later changes first, or put the old values back by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be upgraded: {broken:,} links in it lead nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left as it was. Restore a backup, or keep using the version of the program that wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{many} have no link “{link}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the condition off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{many} have no column “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: type a name or part of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: type what to compare it with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as &lt;7d, &gt;=2026-01-01 or 3..5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note beside {name} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note beside {name}, with its check sum, is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged: {row}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number:,} links of the table {table} lead nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be used: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another backup; this one was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {size:,} bytes and was made with {made:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its contents changed since it was made: the check sum differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} detail confirmed today.</source>
        <comment>{n} details confirmed today.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} detail retired.</source>
        <comment>{n} details retired.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Link to {one}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} row</source>
        <comment>{n} rows</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expanded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is put away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is shown beside the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The years {first} to {last}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
