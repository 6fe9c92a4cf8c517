// SPDX-FileCopyrightText: Spillway contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presentation/requests/requestkeys.h"

namespace spillway {

namespace {

RequestAction letterAction(int key, bool shift)
{
    switch (key) {
    case Qt::Key_J:
        return shift ? RequestAction::ExtendNext : RequestAction::Next;
    case Qt::Key_K:
        return shift ? RequestAction::ExtendPrevious : RequestAction::Previous;
    case Qt::Key_E:
        return shift ? RequestAction::PreviousError : RequestAction::NextError;
    case Qt::Key_F:
        return shift ? RequestAction::None : RequestAction::FilterByKey;
    case Qt::Key_Slash:
        return RequestAction::FocusFilter;
    default:
        return RequestAction::None;
    }
}

RequestAction plainAction(int key, bool mirrored)
{
    switch (key) {
    case Qt::Key_Down:
        return RequestAction::Next;
    case Qt::Key_Up:
        return RequestAction::Previous;
    case Qt::Key_PageDown:
        return RequestAction::PageDown;
    case Qt::Key_PageUp:
        return RequestAction::PageUp;
    case Qt::Key_Home:
        return RequestAction::Newest;
    case Qt::Key_End:
        return RequestAction::Oldest;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return RequestAction::Open;
    case Qt::Key_Escape:
    case Qt::Key_F4:
        return RequestAction::Close;
    case Qt::Key_Space:
        return RequestAction::ToggleFollow;
    case Qt::Key_Menu:
        return RequestAction::ContextMenu;
    case Qt::Key_Left:
        return mirrored ? RequestAction::NextTab : RequestAction::PreviousTab;
    case Qt::Key_Right:
        return mirrored ? RequestAction::PreviousTab : RequestAction::NextTab;
    default:
        return RequestAction::None;
    }
}

RequestAction shiftAction(int key)
{
    switch (key) {
    case Qt::Key_Down:
        return RequestAction::ExtendNext;
    case Qt::Key_Up:
        return RequestAction::ExtendPrevious;
    case Qt::Key_F10:
        return RequestAction::ContextMenu;
    default:
        return RequestAction::None;
    }
}

RequestAction controlAction(int key)
{
    switch (key) {
    case Qt::Key_A:
        return RequestAction::SelectAll;
    case Qt::Key_C:
        return RequestAction::CopyRows;
    default:
        return RequestAction::None;
    }
}

} // namespace

RequestAction requestAction(int key, Qt::KeyboardModifiers modifiers, bool lettersAct,
                            bool mirrored)
{
    modifiers.setFlag(Qt::KeypadModifier, false);
    RequestAction action = RequestAction::None;
    if (modifiers == Qt::NoModifier)
        action = plainAction(key, mirrored);
    else if (modifiers == Qt::ShiftModifier)
        action = shiftAction(key);
    else if (modifiers == Qt::ControlModifier)
        return controlAction(key);
    else
        return RequestAction::None;
    if (action == RequestAction::None && lettersAct)
        action = letterAction(key, modifiers == Qt::ShiftModifier);
    return action;
}

} // namespace spillway
