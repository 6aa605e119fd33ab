ardour {
	["type"]    = "EditorAction",
	name        = "Fetch into DAW Bridge",
	author      = "DAW Bridge",
	license     = "MIT",
	description = [[The selected region becomes a clip in DAW Bridge. Give it a key in Ardour's keyboard shortcuts. Needs the hook "DAW Bridge".]]
}

function factory ()
	return function ()
		local file = io.open ([==[@MAILBOX@]==] .. "/fetch", "w") -- the hook looks for it ten times a second
		if file then file:close () end
	end
end
