# SPDX-License-Identifier: GPL-3.0-or-later

# spillway_fonts(<target>)
# Builds the window's fonts from the distribution's packages and puts them among the target's resources (:/spillway/fonts).
# Where a font or fonttools is missing, the program uses the system's fonts: the same window, less even digits.
function(spillway_fonts target)
    # The first python3 of the path may be one of its own (pyenv, venv) without the distribution's modules.
    find_program(SPILLWAY_PYTHON python3)
    foreach(candidate IN ITEMS "${SPILLWAY_PYTHON}" /usr/bin/python3)
        execute_process(COMMAND "${candidate}" -c "import fontTools.ttLib" RESULT_VARIABLE fonttools_missing
            OUTPUT_QUIET ERROR_QUIET)
        if(fonttools_missing EQUAL 0)
            set(python "${candidate}")
            break()
        endif()
    endforeach()
    if(NOT fonttools_missing EQUAL 0)
        message(STATUS "Fonts: no Python with fonttools; the window will use the system's fonts")
        return()
    endif()

    set(script "${PROJECT_SOURCE_DIR}/resources/fonts/build.py")
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/fonts")
    set(fonts "")
    foreach(font IN ITEMS
            "Inter-Regular.otf|Spillway UI|tnum|"
            "Inter-Medium.otf|Spillway UI|tnum|"
            "Inter-SemiBold.otf|Spillway UI|tnum|"
            "JetBrainsMono-Regular.ttf|Spillway Mono||calt,liga,clig,rlig"
            "JetBrainsMono-Medium.ttf|Spillway Mono||calt,liga,clig,rlig")
        string(REPLACE "|" ";" parts "${font}|")
        list(GET parts 0 name)
        list(GET parts 1 family)
        list(GET parts 2 freeze)
        list(GET parts 3 drop)
        find_file(SPILLWAY_FONT_${name} ${name} PATHS
            /usr/share/fonts /usr/local/share/fonts
            PATH_SUFFIXES opentype/inter truetype/inter inter truetype/jetbrains-mono jetbrains-mono
            NO_DEFAULT_PATH)
        if(NOT SPILLWAY_FONT_${name})
            message(STATUS "Fonts: ${name} is not installed; the window will use the system's fonts")
            return()
        endif()
        string(REPLACE "Inter" "SpillwayUI" output "${name}")
        string(REPLACE "JetBrainsMono" "SpillwayMono" output "${output}")
        add_custom_command(OUTPUT "${folder}/${output}"
            COMMAND "${CMAKE_COMMAND}" -E make_directory "${folder}"
            COMMAND "${python}" "${script}" "${family}" "${SPILLWAY_FONT_${name}}" "${folder}/${output}"
                "--freeze=${freeze}" "--drop=${drop}"
            DEPENDS "${script}" "${SPILLWAY_FONT_${name}}"
            COMMENT "Building the font ${output}"
            VERBATIM)
        list(APPEND fonts "${folder}/${output}")
    endforeach()
    qt_add_resources(${target} fonts PREFIX /spillway/fonts BASE "${folder}" FILES ${fonts})
endfunction()
