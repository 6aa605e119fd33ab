-- REAPER as its ReaScript documentation describes it: a project at 140 bpm in 7/8, from bar 5 on 4/4 at 70, with two
-- tracks and a selected item. arg[1]: our script; arg[2]: a file that lists at the end what was inserted; arg[3]: an item's file.

local bars = {} -- start of each bar
for n = 0, 2500 do
	bars[n] = n <= 4 and n * 240 * 7 / 8 / 140 or 4 * 240 * 7 / 8 / 140 + (n - 4) * 240 / 70
end
local tracks, items, deferred, playing, cursor, at_exit = { { name = "Drums" }, { name = "Keys" } }, {}, nil, false, 3.5, nil
local started = os.clock ()
local function now () local f = io.open ("/proc/uptime") local t = f:read ("n") f:close () return t end
local source = { file = arg[3] }
local selected = { track = tracks[2], D_POSITION = 6.0, D_LENGTH = 4.0, D_VOL = 0.5,
	take = { source = source, name = "Rhodes", D_STARTOFFS = 1.25, D_PLAYRATE = 1.0, D_VOL = 1.0 } }

reaper = {
	time_precise = now,
	GetPlayState = function () return playing and 1 or 0 end,
	GetPlayPosition = function () return cursor + (playing and now () - playing or 0) end,
	GetCursorPosition = function () return cursor end,
	Master_GetPlayRate = function () return 1.0 end,
	GetProjectLength = function () return 20.0 end,
	TimeMap2_beatsToTime = function (_, beats, measure) assert (beats == 0) return bars[measure] end,
	TimeMap_GetTimeSigAtTime = function (_, t) if t < bars[4] then return 7, 8, 140.0 end return 4, 4, 70.0 end,
	GetSet_LoopTimeRange2 = function (_, set, is_loop) assert (not set) if is_loop then return bars[4], bars[6] end return 0, 0 end,
	CountProjectMarkers = function () return 2, 1, 1 end,
	EnumProjectMarkers = function (n)
		if n == 0 then return 1, false, 1.5, 0.0, "Intro ä", 1 end
		if n == 1 then return 2, true, 3.0, 9.0, "Verse\t1", 1 end
		return 0, false, 0.0, 0.0, "", 0
	end,
	GetSetRepeat = function () return 1 end,
	GetSelectedTrack2 = function () return tracks[1] end,
	GetTrackName = function (t) return true, t.name end,
	GetSelectedMediaItem = function () return selected end,
	GetActiveTake = function (item) return item.take end,
	TakeIsMIDI = function () return false end,
	GetMediaItemTake_Source = function (take) return take.source end,
	GetMediaSourceParent = function () return nil end,
	GetMediaSourceFileName = function (s) return s.file end,
	GetMediaItemTakeInfo_Value = function (take, key) return take[key] end,
	GetMediaItemInfo_Value = function (item, key) return item[key] end,
	GetTakeName = function (take) return take.name end,
	GetMediaItemTrack = function (item) return item.track end,
	CountTracks = function () return #tracks end,
	GetTrack = function (_, n) return tracks[n + 1] end,
	InsertTrackAtIndex = function (n) table.insert (tracks, n + 1, { name = "" }) end,
	GetSetMediaTrackInfo_String = function (t, key, value) assert (key == "P_NAME") t.name = value end,
	PCM_Source_CreateFromFile = function (path) local f = io.open (path) if f then f:close () return { file = path } end end,
	AddMediaItemToTrack = function (t) local item = { track = t } items[#items + 1] = item return item end,
	SetMediaItemInfo_Value = function (item, key, value) item[key] = value end,
	AddTakeToMediaItem = function (item) item.take = {} return item.take end,
	SetMediaItemTake_Source = function (take, s) take.source = s end,
	GetSetMediaItemTakeInfo_String = function (take, key, value) take.name = value end,
	Undo_BeginBlock = function () end, Undo_EndBlock = function () end, UpdateArrange = function () end,
	GetAppVersion = function () return "7.44/linux-x86_64" end,
	EnumProjects = function () return 0, "/home/me/Söng one.RPP" end,
	OnPlayButton = function () playing = now () end,
	OnStopButton = function () playing = false end,
	SetEditCurPos = function (t) cursor = t end,
	defer = function (f) deferred = f end,
	atexit = function (f) at_exit = f end,
}
dofile (arg[1])
local stop = arg[2] .. ".stop"
while true do
	local f = deferred
	f ()
	local ended = io.open (stop)
	if ended then ended:close () break end
	local wait = now () + 0.02
	while now () < wait do end
end
at_exit ()
local out = io.open (arg[2], "w")
for _, item in ipairs (items) do
	out:write (string.format ("%s|%.6f|%.6f|%s\n", item.track.name, item.D_POSITION, item.D_LENGTH, item.take.source.file))
end
out:close ()
